package io.github.chewu.obu.kit;

import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.obu.line.SerialSettings;
import io.github.chewu.obu.line.SerialSettings.Parity;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Settings of a line. */
public final class LineArbitraries {
  private LineArbitraries() {}

  /** Any settings of a serial port. */
  public static Arbitrary<SerialSettings> settings() {
    return Combinators.combine(
            Arbitraries.of(50, 1200, 9600, 19_200, 115_200, 921_600),
            Arbitraries.integers().between(5, 8),
            Arbitraries.of(1, 2),
            Arbitraries.of(Parity.class))
        .as(SerialSettings::new);
  }

  /** Bad arguments for any type of the room line, with what the message must name. */
  static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(
        refused(
            "baud",
            Arbitraries.integers().lessOrEqual(49),
            wrong -> new SerialSettings(wrong, 8, 1, Parity.NONE)),
        refused(
            "data bits",
            Arbitraries.of(-1, 0, 4, 9),
            wrong -> new SerialSettings(9600, wrong, 1, Parity.NONE)),
        refused(
            "stop bits",
            Arbitraries.of(-1, 0, 3),
            wrong -> new SerialSettings(9600, 8, wrong, Parity.NONE)));
  }

  private static Arbitrary<RefusedCall> refused(
      String what, Arbitrary<Integer> wrong, Function<Integer, SerialSettings> call) {
    return wrong.map(
        value ->
            new RefusedCall(SerialSettings.class, value + " " + what, () -> call.apply(value)));
  }
}
