package io.github.chewu.core.kit;

import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultEntry;
import io.github.chewu.core.sim.FaultKind;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.FaultWhen;
import io.github.chewu.core.sim.SeededRandom;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Fault scripts, and such as are refused. */
public final class FaultScripts {
  private FaultScripts() {}

  /** Scripts of {@code device} with 1–5 faults, each at a number among the first 30 commands. */
  public static Arbitrary<FaultScript> numbered(Device device) {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 5))
        .as(
            (seed, faults) ->
                FaultScript.random(new SeededRandom(seed), device.faults(), faults, 30));
  }

  /** Scripts of either device: numbered, or up to 6 faults at instructions and anywhere. */
  public static Arbitrary<FaultScript> scripts() {
    return Arbitraries.of(Device.class)
        .flatMap(
            device ->
                Arbitraries.oneOf(
                    numbered(device),
                    entries(device, Arbitraries.oneOf(instructions(), anywhere()))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6)
                        .map(entries -> new FaultScript(device, entries))));
  }

  /** Entries of either device. */
  public static Arbitrary<FaultEntry> entries() {
    return Arbitraries.of(Device.class).flatMap(device -> entries(device, whens()));
  }

  /** Numbers, instructions, and anywhere. */
  public static Arbitrary<FaultWhen> whens() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 999_999).map(FaultWhen::number),
        instructions(),
        anywhere());
  }

  private static Arbitrary<FaultEntry> entries(Device device, Arbitrary<FaultWhen> whens) {
    return Combinators.combine(Arbitraries.of(device.faults()), whens)
        .flatAs(
            (kind, when) ->
                Arbitraries.integers()
                    .between(0, largestArgument(kind))
                    .map(argument -> new FaultEntry(kind, argument, when)));
  }

  private static int largestArgument(FaultKind kind) {
    return switch (kind) {
      case SLOW, LATE, DRIBBLE -> 3_600_000;
      case SW -> 0xFFFF;
      default -> 0;
    };
  }

  private static Arbitrary<FaultWhen> instructions() {
    return Arbitraries.integers().between(0, 255).map(FaultWhen::instruction);
  }

  private static Arbitrary<FaultWhen> anywhere() {
    return Arbitraries.just(FaultWhen.any());
  }

  /** Numbers and arguments outside their ranges, faults of the other device, two at one number. */
  public static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(
        RefusedCall.of(
            FaultWhen.class,
            number -> "NUMBER " + number,
            Numbers.outside(1, 999_999),
            FaultWhen::number),
        RefusedCall.of(
            FaultWhen.class,
            instruction -> "INSTRUCTION " + instruction,
            Numbers.outside(0, 255),
            FaultWhen::instruction),
        Arbitraries.of(FaultKind.class)
            .flatMap(
                kind ->
                    RefusedCall.of(
                        FaultEntry.class,
                        argument -> kind.word() + "=" + argument,
                        Numbers.outside(0, largestArgument(kind)),
                        argument -> new FaultEntry(kind, argument, FaultWhen.any()))),
        RefusedCall.of(
            FaultScript.class,
            FaultEntry::toString,
            entries(Device.WRITER, whens()),
            entry -> new FaultScript(Device.CARD, List.of(entry))),
        RefusedCall.of(
            FaultScript.class,
            number -> "#" + number,
            Arbitraries.integers().between(1, 999_999),
            number -> FaultScript.parse(Device.CARD, "mute@#" + number + ",swap@#" + number)),
        RefusedCall.of(
            FaultScript.class,
            text -> "'" + text + "'",
            Arbitraries.of("", "mute", "mute@", "mute@#0", "tear@52", "slow@52", "sw=9@52"),
            text -> FaultScript.parse(Device.CARD, text)));
  }
}
