package io.github.chewu.smartcard.kit;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.kit.BytesArbitraries;
import io.github.chewu.core.kit.IdentifierArbitraries;
import io.github.chewu.core.kit.KeyArbitraries;
import io.github.chewu.core.kit.MoneyArbitraries;
import io.github.chewu.core.kit.PurseArbitraries;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.kit.TimeArbitraries;
import io.github.chewu.core.kit.TollArbitraries;
import io.github.chewu.core.money.Money;
import io.github.chewu.smartcard.usercard.CardCheck;
import io.github.chewu.smartcard.usercard.CardReading;
import io.github.chewu.smartcard.usercard.IssueReceipt;
import io.github.chewu.smartcard.usercard.PurchaseAttempt;
import io.github.chewu.smartcard.usercard.PurchaseInit;
import io.github.chewu.smartcard.usercard.PurchaseOrder;
import io.github.chewu.smartcard.usercard.PurchaseReceipt;
import io.github.chewu.smartcard.usercard.TollFiles;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What user cards show and what is done with them; and orders and answers that are refused. */
public final class UserCardArbitraries {
  private static final long FOUR_BYTES = 0xFFFF_FFFFL;

  private UserCardArbitraries() {}

  private static Arbitrary<Integer> counters() {
    return Arbitraries.integers().between(0, 0xFFFF);
  }

  private static Arbitrary<Money> balances() {
    return MoneyArbitraries.amounts(0, FOUR_BYTES);
  }

  private static Arbitrary<Integer> keyVersions() {
    return Arbitraries.integers().between(0, 0xFF);
  }

  private static Arbitrary<OptionalInt> serials() {
    return counters().optional().map(c -> c.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  /** Answers to INIT FOR PURCHASE of cards without an overdraft. */
  public static Arbitrary<PurchaseInit> inits() {
    return Combinators.combine(
            balances(),
            counters(),
            keyVersions(),
            Arbitraries.of(Algorithm.class),
            BytesArbitraries.bytes(4))
        .as(
            (balance, counter, version, algorithm, random) ->
                new PurchaseInit(balance, counter, Money.ZERO, version, algorithm, random));
  }

  /** Orders of 0.01 and more. */
  public static Arbitrary<PurchaseOrder> orders() {
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20),
            IdentifierArbitraries.tollCardNumbers(),
            MoneyArbitraries.amounts(1, FOUR_BYTES))
        .as((id, card, amount) -> new PurchaseOrder(id, card.value(), amount));
  }

  /** Purchases of what a card holds. */
  public static Arbitrary<PurchaseAttempt> attempts() {
    return Combinators.combine(
            KeyArbitraries.keyPaths(),
            keyVersions(),
            balances(),
            PurseArbitraries.purchaseSessions(),
            PurseArbitraries.purchases())
        .as(
            (path, version, more, session, purchase) ->
                new PurchaseAttempt(
                    path, version, purchase.amount().plus(more), session, purchase));
  }

  /** Receipts in which the balance before is that after and the amount, proven or not. */
  public static Arbitrary<PurchaseReceipt> receipts() {
    return Combinators.combine(
            orders(),
            balances(),
            counters(),
            BytesArbitraries.bytes(4),
            TimeArbitraries.cityTimes(),
            BytesArbitraries.bytes(4).optional())
        .as(
            (order, after, counter, terminal, time, tac) ->
                new PurchaseReceipt(
                    order, after.plus(order.amount()), after, counter, terminal, time, tac));
  }

  /** Cards as they show themselves, with the PIN or without. */
  public static Arbitrary<CardReading> readings() {
    return Combinators.combine(
            TollArbitraries.issuedCardFiles(),
            TollArbitraries.holderFiles(),
            balances(),
            serials(),
            serials(),
            PurseArbitraries.records().list().ofMaxSize(5))
        .as(CardReading::new);
  }

  /** Cards as written. */
  public static Arbitrary<IssueReceipt> issues() {
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20),
            TollArbitraries.issuedCardFiles(),
            TollArbitraries.holderFiles())
        .as(IssueReceipt::new);
  }

  /** Files of lanes, each there or not. */
  public static Arbitrary<TollFiles> tollFiles() {
    return Combinators.combine(
            TollArbitraries.tollRecords().optional(),
            TollArbitraries.tollRecords().optional(),
            BytesArbitraries.bytes(0, 128).optional())
        .as(TollFiles::new);
  }

  /** Any verdict of a check. */
  public static Arbitrary<CardCheck> checks() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(either, either, either, Arbitraries.of(CardCheck.Action.class).set())
        .as(CardCheck::new);
  }

  /** Orders of nothing or of more than a card holds, answers of another length. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<RefusedCall> amounts =
        Combinators.combine(
                orders(),
                Arbitraries.oneOf(
                    Arbitraries.just(Money.ZERO),
                    MoneyArbitraries.amounts(FOUR_BYTES + 1, Long.MAX_VALUE)))
            .as(
                (order, amount) ->
                    new RefusedCall(
                        PurchaseOrder.class,
                        "amount " + amount,
                        () -> new PurchaseOrder(order.id(), order.cardNumber(), amount)));
    Arbitrary<RefusedCall> answers =
        BytesArbitraries.bytesNot(15)
            .map(
                answer ->
                    new RefusedCall(
                        PurchaseInit.class, "INIT FOR PURCHASE", () -> PurchaseInit.parse(answer)));
    return Arbitraries.oneOf(amounts, answers);
  }
}
