package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.Binding;
import io.github.chewu.core.violation.Bindings;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.Handling;
import io.github.chewu.core.violation.HandlingCase;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.core.violation.HandlingReason;
import io.github.chewu.core.violation.Judgement;
import io.github.chewu.core.violation.MemoryBindingStore;
import io.github.chewu.core.violation.MemoryViolationRegister;
import io.github.chewu.core.violation.Registers;
import io.github.chewu.core.violation.Vehicle;
import io.github.chewu.core.violation.ViolationRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What every way up to 11 points keeps (J11, J12); a subclass says which ones, and of which city. A
 * way may stop earlier; that none goes further is the law's own figure.
 */
public abstract class HandlingLaws {
  /** The largest total that a way without a window may leave. */
  private static final int MOST = 11;

  /** For subclasses. */
  protected HandlingLaws() {}

  /** Ways with a limit of points, of 11 or less, that take the driver's own bound small car. */
  protected abstract Arbitrary<HandlingPolicy> policies();

  /** Where driver and car are registered; Ji'nan unless a test has its own city. */
  protected Authority city() {
    return Jinan.HERE;
  }

  /** One of the ways. */
  @Provide
  Arbitrary<HandlingPolicy> ways() {
    return policies();
  }

  /** Points of records, mostly small so that many go. */
  @Provide
  Arbitrary<List<Integer>> points() {
    return Arbitraries.of(0, 1, 1, 3, 3, 6, 9, 12).list().ofMaxSize(8);
  }

  private Vehicle car() {
    return Jinan.car(Jinan.CAR, Jinan.DRIVER, city());
  }

  private Binding binding() {
    return Binding.of(car(), Jinan.DRIVER, Jinan.YEARS_AGO.plusSeconds(1));
  }

  private static int most(HandlingPolicy policy) {
    return policy.points().most().orElse(MOST);
  }

  /** A fine in fen, or the largest that the way takes. */
  private static long fine(HandlingPolicy policy, long fen) {
    return policy.largestFine().map(largest -> Math.min(largest.fen(), fen)).orElse(fen);
  }

  private MemoryViolationRegister register(HandlingPolicy policy, int total, List<Integer> points) {
    MemoryViolationRegister register =
        new MemoryViolationRegister(InstantSource.fixed(Jinan.NOON), "370100");
    int twelve = Math.min(total, 12);
    register.add(Jinan.ledger(Jinan.DRIVER, twelve, total - twelve), city());
    register.add(car());
    for (int i = 0; i < points.size(); i++) {
      register.add(Jinan.record("R" + i, Jinan.CAR, points.get(i), fine(policy, 100_00)));
    }
    return register;
  }

  private Handling handling(HandlingPolicy policy, MemoryViolationRegister register) {
    MemoryBindingStore bindings = new MemoryBindingStore();
    bindings.replace(
        Jinan.DRIVER,
        Jinan.CAR,
        bindings.about(Jinan.DRIVER, Jinan.CAR),
        new Bindings(List.of(binding())));
    return new Handling(
        new Registers(register, register, register, bindings),
        new MemoryJournal(InstantSource.fixed(Jinan.NOON)),
        policy);
  }

  private static int total(MemoryViolationRegister register) {
    return register.driver(Jinan.DRIVER).orElseThrow().points();
  }

  private static boolean handle(Handling handling, String record) {
    return handling
        .handle(new HandlingOrder("O" + record, record, Jinan.CAR, Jinan.DRIVER), Access.USER)
        .fold(done -> true, notDone -> false, unknown -> false);
  }

  @Property
  @Label("J11 J12: no run of handlings leaves 12 or more, and each adds what its record says")
  void neverTwelve(
      @ForAll("ways") HandlingPolicy policy,
      @ForAll @IntRange(max = 24) int before,
      @ForAll("points") List<Integer> points) {
    MemoryViolationRegister register = register(policy, before, points);
    Handling handling = handling(policy, register);
    for (int i = 0; i < points.size(); i++) {
      int was = total(register);
      boolean handled = handle(handling, "R" + i);
      assertEquals(handled ? was + points.get(i) : was, total(register));
      assertTrue(!handled || total(register) <= MOST, "handled, and it left " + total(register));
    }
  }

  @Property
  @Label("J12: at 12 or more nothing is handled, not even a record without points")
  void suspendedAtTwelve(
      @ForAll("ways") HandlingPolicy policy,
      @ForAll @IntRange(min = 12, max = 24) int before,
      @ForAll("points") List<Integer> points) {
    MemoryViolationRegister register = register(policy, before, points);
    Handling handling = handling(policy, register);
    for (int i = 0; i < points.size(); i++) {
      assertTrue(!handle(handling, "R" + i), "handled at " + before);
    }
  }

  @Property
  @Label("J12: after a refusal for points nothing goes where the policy waits, all else elsewhere")
  void afterRefusal(
      @ForAll("ways") HandlingPolicy policy,
      @ForAll @IntRange(max = 11) int before,
      @ForAll("points") List<Integer> points) {
    MemoryViolationRegister register = register(policy, before, points);
    Handling handling = handling(policy, register);
    List<Boolean> handled = new ArrayList<>();
    List<Boolean> expected = new ArrayList<>();
    int total = before;
    boolean closed = false;
    for (int i = 0; i < points.size(); i++) {
      boolean fits = total + points.get(i) <= most(policy);
      boolean goes = fits && !closed;
      closed |= !fits && policy.points().waitsForWindow();
      total += goes ? points.get(i) : 0;
      expected.add(goes);
      handled.add(handle(handling, "R" + i));
    }
    assertEquals(expected, handled);
    assertEquals(total, total(register));
  }

  @Property
  @Label("J11 J12: a record alone is judged by total and points, and by nothing else")
  void alone(
      @ForAll("ways") HandlingPolicy policy,
      @ForAll @IntRange(max = 30) int before,
      @ForAll @IntRange(max = 12) int points,
      @ForAll @IntRange(max = 200_00) int fen) {
    ViolationRecord record = Jinan.record("R1", Jinan.CAR, points, fine(policy, fen));
    Driver driver = new Driver(Jinan.DRIVER, city(), before, before > MOST, Optional.empty());
    Judgement judgement =
        policy.judge(
            new HandlingCase(record, car(), driver, Optional.of(binding()), Set.of(), Access.USER));
    boolean fits = before + points <= most(policy);
    assertEquals(fits, judgement.mayHandle());
    assertEquals(!fits, judgement.reasons().contains(HandlingReason.TOTAL_TOO_HIGH));
    assertEquals(before + points, judgement.totalAfter());
  }
}
