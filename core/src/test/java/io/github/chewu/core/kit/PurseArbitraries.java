package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.CardEvidence;
import io.github.chewu.core.purse.CardEvidence.Proved;
import io.github.chewu.core.purse.CardProfile;
import io.github.chewu.core.purse.CardTime;
import io.github.chewu.core.purse.LoadAuthorisation;
import io.github.chewu.core.purse.LoadInit;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.LoadStart;
import io.github.chewu.core.purse.Proof;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseSeals.Purchase;
import io.github.chewu.core.purse.PurseSeals.PurchaseSession;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.PurseState.StoredProof;
import io.github.chewu.core.purse.Recovery;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.purse.Verdict;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What purses hold, show and are asked. What they refuse is in {@link RefusedPurseValues}. */
public final class PurseArbitraries {
  private static final long FOUR_BYTES = PurseLimits.FOUR_BYTES.fen();

  private PurseArbitraries() {}

  /** Any terminal. */
  public static Arbitrary<TerminalNumber> terminals() {
    return BytesArbitraries.bytes(6).map(TerminalNumber::new);
  }

  /** Limits of any issuer. */
  public static Arbitrary<PurseLimits> limits() {
    Arbitrary<Money> amounts = MoneyArbitraries.amounts(1, FOUR_BYTES);
    return Combinators.combine(amounts, amounts, amounts)
        .as(
            (balance, one, other) ->
                one.isMoreThan(other)
                    ? new PurseLimits(balance, other, one)
                    : new PurseLimits(balance, one, other));
  }

  /** Lines of file 0018 of the three types, with a time that can be read. */
  public static Arbitrary<PurseRecord> records() {
    return Combinators.combine(
            counters(),
            MoneyArbitraries.amounts(),
            types(),
            terminals(),
            TimeArbitraries.cityTimes())
        .as(
            (serial, amount, type, terminal, time) ->
                new PurseRecord(
                    Bytes.unsigned(serial, 2)
                        .plus(Bytes.filled(3, 0))
                        .plus(Bytes.unsigned(amount.fen(), 4))
                        .plus(Bytes.of(type))
                        .plus(terminal.value())
                        .plus(CardTime.of(time))));
  }

  /** Proofs of any bytes. */
  public static Arbitrary<Proof> proofs() {
    return Combinators.combine(BytesArbitraries.bytes(4), BytesArbitraries.bytes(4)).as(Proof::new);
  }

  /** Proofs of any transaction. */
  public static Arbitrary<StoredProof> storedProofs() {
    return Combinators.combine(types(), counters(), proofs()).as(StoredProof::new);
  }

  /** Purses of any balance and age, with up to 10 lines and one proof of each type. */
  public static Arbitrary<PurseState> states() {
    return Combinators.combine(
            MoneyArbitraries.amounts(),
            counters(),
            counters(),
            records().list().ofMaxSize(10),
            storedProofs().list().uniqueElements(StoredProof::type).ofMaxSize(3))
        .as(PurseState::new);
  }

  /** Kinds of cards that show more or less. */
  public static Arbitrary<CardProfile> profiles() {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(CardProfile::new);
  }

  /** Answers to INIT FOR LOAD. */
  public static Arbitrary<LoadInit> inits() {
    return Combinators.combine(
            MoneyArbitraries.amounts(),
            counters(),
            Arbitraries.integers().between(0, 255),
            Arbitraries.of(Algorithm.class),
            BytesArbitraries.bytes(4),
            BytesArbitraries.bytes(4))
        .as(LoadInit::new);
  }

  /** Leave for any time. */
  public static Arbitrary<LoadAuthorisation> authorisations() {
    return Combinators.combine(TimeArbitraries.cityTimes(), BytesArbitraries.bytes(4))
        .as(LoadAuthorisation::new);
  }

  /** Orders of 0.01 and more, for any card. */
  public static Arbitrary<LoadOrder> orders() {
    return orders(MoneyArbitraries.amounts(1, FOUR_BYTES));
  }

  private static Arbitrary<LoadOrder> orders(Arbitrary<Money> amounts) {
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20),
            IdentifierArbitraries.tollCardNumbers(),
            amounts,
            terminals())
        .as((id, card, amount, terminal) -> new LoadOrder(id, card.value(), amount, terminal));
  }

  /** Loads that began: balance and amount together within what four bytes hold. */
  public static Arbitrary<LoadStart> starts() {
    Arbitrary<Money> half = MoneyArbitraries.amounts(1, FOUR_BYTES / 2);
    return Combinators.combine(
            half,
            Arbitraries.integers().between(0, PurseState.COUNTER_END - 1),
            half,
            terminals(),
            TimeArbitraries.cityTimes())
        .as(LoadStart::new);
  }

  /** Receipts in which the balance after is that before and the amount, judged in every way. */
  public static Arbitrary<LoadReceipt> receipts() {
    return Combinators.combine(
            orders(MoneyArbitraries.amounts(1, FOUR_BYTES / 2)),
            MoneyArbitraries.amounts(0, FOUR_BYTES / 2),
            counters(),
            TimeArbitraries.cityTimes().optional(),
            BytesArbitraries.bytes(4).optional(),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (order, before, counter, time, tac, valid, confirmed) ->
                new LoadReceipt(
                    order,
                    before,
                    before.plus(order.amount()),
                    counter,
                    time,
                    tac,
                    valid,
                    confirmed));
  }

  /** What a card may show, be it of this load or another. */
  public static Arbitrary<CardEvidence> evidence() {
    return Combinators.combine(
            MoneyArbitraries.amounts(),
            counters(),
            records().list().ofMaxSize(5),
            Arbitraries.of(Proved.class))
        .as(CardEvidence::new);
  }

  /** Verdicts, with a receipt where and only where it was loaded. */
  public static Arbitrary<Recovery> recoveries() {
    return Combinators.combine(Arbitraries.of(Verdict.class), receipts(), evidence())
        .as(
            (verdict, receipt, seen) ->
                new Recovery(
                    verdict, Optional.of(receipt).filter(r -> verdict == Verdict.LOADED), seen));
  }

  /** Purchases, compound ones too. */
  public static Arbitrary<Purchase> purchases() {
    return Combinators.combine(
            MoneyArbitraries.amounts(),
            Arbitraries.of(PurseRecord.PURCHASE, PurseRecord.COMPOUND_PURCHASE),
            terminals(),
            TimeArbitraries.cityTimes())
        .as(Purchase::new);
  }

  /** Sessions of purchases. */
  public static Arbitrary<PurchaseSession> purchaseSessions() {
    return Combinators.combine(BytesArbitraries.bytes(4), counters(), BytesArbitraries.bytes(4))
        .as(PurchaseSession::new);
  }

  private static Arbitrary<Integer> counters() {
    return Arbitraries.integers().between(0, PurseState.COUNTER_END);
  }

  private static Arbitrary<Integer> types() {
    return Arbitraries.of(PurseRecord.LOAD, PurseRecord.PURCHASE, PurseRecord.COMPOUND_PURCHASE);
  }
}
