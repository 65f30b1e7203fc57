package io.github.chewu.core.kit;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.purse.LoadInit;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.LoadStart;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.TerminalNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values that no purse has. */
public final class RefusedPurseValues {
  private static final long FOUR_BYTES = PurseLimits.FOUR_BYTES.fen();
  private static final Money FEN = Money.ofFen(1);

  private RefusedPurseValues() {}

  /** One of any family. */
  public static Arbitrary<RefusedCall> any() {
    return Arbitraries.oneOf(lengths(), limits(), states(), evidence());
  }

  private static Arbitrary<RefusedCall> lengths() {
    Arbitrary<String> noTerminal =
        Arbitraries.of("", "00000000012", "0000000001234", "00000000012G", "00 00 00 00 01 2");
    return Arbitraries.oneOf(
        RefusedCall.of(
            PurseRecord.class, "record", BytesArbitraries.bytesNot(23), PurseRecord::new),
        RefusedCall.of(
            LoadInit.class, "INIT FOR LOAD", BytesArbitraries.bytesNot(16), LoadInit::parse),
        RefusedCall.of(
            TerminalNumber.class,
            "terminal number",
            BytesArbitraries.bytesNot(6),
            TerminalNumber::new),
        RefusedCall.of(
            TerminalNumber.class, text -> "'" + text + "'", noTerminal, TerminalNumber::parse));
  }

  private static Arbitrary<RefusedCall> limits() {
    return Arbitraries.oneOf(
        RefusedCall.of(
            PurseLimits.class,
            balance -> "largest balance " + balance,
            outside(1, FOUR_BYTES),
            balance -> new PurseLimits(balance, FEN, FEN)),
        RefusedCall.of(
            PurseLimits.class,
            "in this order",
            MoneyArbitraries.amounts(-1000, 0),
            smallest -> new PurseLimits(FEN, smallest, FEN)),
        RefusedCall.of(
            PurseLimits.class,
            "in this order",
            MoneyArbitraries.amounts(1, FOUR_BYTES),
            largest -> new PurseLimits(FEN, largest.plus(FEN), largest)));
  }

  private static Arbitrary<RefusedCall> states() {
    return Arbitraries.oneOf(
        RefusedCall.of(
            PurseState.class,
            balance -> "balance " + balance,
            outside(0, FOUR_BYTES),
            PurseState::fresh),
        RefusedCall.of(
            PurseState.class,
            counter -> "online counter " + counter,
            Numbers.outside(0, PurseState.COUNTER_END),
            counter -> new PurseState(FEN, counter, 1, List.of(), List.of())),
        RefusedCall.of(
            PurseState.class,
            counter -> "offline counter " + counter,
            Numbers.outside(0, PurseState.COUNTER_END),
            counter -> new PurseState(FEN, 1, counter, List.of(), List.of())));
  }

  /** What a journal gives where a fact was lost. */
  private static Arbitrary<RefusedCall> evidence() {
    return Arbitraries.oneOf(
        missing(
            LoadStart.class, LoadStart::of, PurseArbitraries.starts().map(LoadStart::toEvidence)),
        missing(
            LoadReceipt.class,
            evidence -> LoadReceipt.of("A", "1", evidence),
            PurseArbitraries.receipts().map(LoadReceipt::toEvidence)));
  }

  private static Arbitrary<RefusedCall> missing(
      Class<?> type, Function<Evidence, ?> read, Arbitrary<Evidence> evidence) {
    return Combinators.combine(evidence, Arbitraries.of("before-fen", "online-counter", "terminal"))
        .as(
            (whole, name) ->
                new RefusedCall(type, "'" + name + "'", () -> read.apply(without(whole, name))));
  }

  private static Evidence without(Evidence evidence, String name) {
    Map<String, String> facts = new LinkedHashMap<>(evidence.facts());
    facts.remove(name);
    return new Evidence(facts);
  }

  private static Arbitrary<Money> outside(long least, long most) {
    return Arbitraries.oneOf(
        Arbitraries.longs().lessOrEqual(least - 1).map(Money::ofFen),
        Arbitraries.longs().greaterOrEqual(most + 1).map(Money::ofFen));
  }
}
