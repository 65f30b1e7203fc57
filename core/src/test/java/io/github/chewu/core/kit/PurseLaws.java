package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseState;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every purse keeps, whatever is done to it in whatever order; a subclass says which. */
public abstract class PurseLaws {
  /** For subclasses. */
  protected PurseLaws() {}

  /** A purse, in hands that may do things wrongly. */
  public interface Purse {
    /** What it keeps without power. */
    PurseState state();

    /**
     * INIT, the mishap, and CREDIT or DEBIT.
     *
     * @return whether the purse said that it was done
     */
    boolean does(Step step) throws Exception;
  }

  /** What goes wrong between an INIT and its CREDIT or DEBIT. */
  public enum Mishap {
    /** Nothing. */
    NONE,
    /** Its MAC is wrong. */
    WRONG_MAC,
    /** The card loses its power after the INIT. */
    POWER_LOST
  }

  /**
   * One thing to do.
   *
   * @param load a load, else a purchase
   */
  public record Step(boolean load, Money amount, Mishap mishap) {}

  /** A purse that starts in this state; its log shows the newest line first. */
  protected abstract Purse purse(PurseState start, PurseLimits limits) throws Exception;

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Mishap> mishaps =
        Arbitraries.of(Mishap.NONE, Mishap.NONE, Mishap.NONE, Mishap.WRONG_MAC, Mishap.POWER_LOST);
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.oneOf(MoneyArbitraries.amounts(), MoneyArbitraries.amounts(0, 20_000)),
            mishaps)
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  /** Purses of any balance, new or near the end of their counters. */
  @Provide
  Arbitrary<PurseState> starts() {
    int end = PurseState.COUNTER_END;
    Arbitrary<Integer> counters = Arbitraries.of(1, 1, 2, 500, end - 5, end - 1, end);
    return Combinators.combine(MoneyArbitraries.amounts(), counters, counters)
        .as(
            (balance, online, offline) ->
                new PurseState(balance, online, offline, List.of(), List.of()));
  }

  @Provide
  Arbitrary<Money> rooms() {
    return Arbitraries.oneOf(MoneyArbitraries.amounts(), MoneyArbitraries.amounts(0, 100_000));
  }

  @Property(tries = 300)
  @Label(
      "E29 no sequence of loads and debits leaves 0 to the limit, and each moves its amount or nothing")
  void movesItsAmountOrNothing(
      @ForAll("starts") PurseState start,
      @ForAll("rooms") Money room,
      @ForAll("steps") List<Step> steps)
      throws Exception {
    long largest = Math.min(Math.max(1, start.balance().plus(room).fen()), most());
    PurseLimits limits =
        new PurseLimits(Money.ofFen(largest), Money.ofFen(1), PurseLimits.FOUR_BYTES);
    Purse purse = purse(start, limits);
    for (Step step : steps) {
      PurseState before = purse.state();
      boolean done = purse.does(step);
      PurseState after = purse.state();
      assertTrue(!done || allowed(step, before, limits), () -> step + " done at " + before);
      assertTrue(
          done || !allowed(step, before, limits) || !step.amount().isPositive(),
          () -> step + " not done at " + before);
      if (done) {
        assertMoved(step, before, after);
      } else {
        assertEquals(before, after);
      }
    }
  }

  private static long most() {
    return PurseLimits.FOUR_BYTES.fen();
  }

  private static boolean allowed(Step step, PurseState before, PurseLimits limits) {
    int counter = step.load() ? before.onlineCounter() : before.offlineCounter();
    boolean fits =
        step.load()
            ? !before.balance().plus(step.amount()).isMoreThan(limits.largestBalance())
            : !step.amount().isMoreThan(before.balance());
    return step.mishap() == Mishap.NONE && fits && counter < PurseState.COUNTER_END;
  }

  private static void assertMoved(Step step, PurseState before, PurseState after) {
    Money moved = step.amount();
    assertEquals(
        step.load() ? before.balance().plus(moved) : before.balance().minus(moved),
        after.balance());
    assertEquals(before.onlineCounter() + (step.load() ? 1 : 0), after.onlineCounter());
    assertEquals(before.offlineCounter() + (step.load() ? 0 : 1), after.offlineCounter());
    assertEquals(moved, after.records().get(0).amount());
    assertEquals(
        step.load() ? before.onlineCounter() : before.offlineCounter(),
        after.records().get(0).serial());
  }
}
