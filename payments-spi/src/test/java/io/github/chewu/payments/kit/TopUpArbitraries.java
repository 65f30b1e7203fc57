package io.github.chewu.payments.kit;

import io.github.chewu.core.kit.MoneyArbitraries;
import io.github.chewu.core.kit.OutcomeArbitraries;
import io.github.chewu.core.kit.PlateArbitraries;
import io.github.chewu.core.kit.PurseArbitraries;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.kit.TimeArbitraries;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.payments.books.DayClose;
import io.github.chewu.payments.books.Whereabouts;
import io.github.chewu.payments.cashier.Attempt;
import io.github.chewu.payments.cashier.AttemptState;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.LedgerLine.Posted;
import io.github.chewu.payments.fulfilment.Settled;
import io.github.chewu.payments.fulfilment.Step;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpMove;
import io.github.chewu.payments.fulfilment.TopUpMove.Posting;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.payments.fulfilment.TopUpState;
import io.github.chewu.payments.fulfilment.TopUpStore.Try;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Top-ups, their steps and what the books say of them; and orders that are refused. */
public final class TopUpArbitraries {
  private TopUpArbitraries() {}

  /** Orders for any card, of vehicles with a plate. */
  public static Arbitrary<TopUpOrder> orders() {
    return Combinators.combine(
            PurseArbitraries.orders(),
            PlateArbitraries.plates().map(Object::toString),
            Arbitraries.integers().between(0, 6),
            ChannelArbitraries.operators(),
            ChannelArbitraries.operators().optional())
        .as(TopUpOrder::new);
  }

  /** Attempts in every state. */
  public static Arbitrary<Attempt> attempts() {
    return Combinators.combine(
            ChannelArbitraries.references(),
            ChannelArbitraries.methods(),
            Arbitraries.of(AttemptState.class),
            TimeArbitraries.instants(),
            ChannelArbitraries.channelReferences().optional())
        .as(Attempt::new);
  }

  /** Attempts about to begin, confirmed already or not. */
  public static Arbitrary<Try> tries() {
    return Combinators.combine(
            ChannelArbitraries.references(),
            ChannelArbitraries.methods(),
            ChannelArbitraries.receipts().optional())
        .as(Try::new);
  }

  /** Records in every state, each part by itself. */
  public static Arbitrary<TopUp> topUps() {
    return Combinators.combine(
            orders(),
            Arbitraries.of(TopUpState.class),
            attempts(),
            TimeArbitraries.instants(),
            TimeArbitraries.instants().optional(),
            MoneyArbitraries.amounts(0, 0xFFFF_FFFFL).optional(),
            OutcomeArbitraries.evidence().optional())
        .as(TopUp::new);
  }

  /** Steps of every kind. */
  public static Arbitrary<Step> steps() {
    return Combinators.combine(
            TimeArbitraries.instants(),
            Arbitraries.of(TopUpMove.class),
            OutcomeArbitraries.evidence())
        .as(Step::new);
  }

  /** What settling came to. */
  public static Arbitrary<Settled> settled() {
    return Combinators.combine(
            topUps(),
            Arbitraries.of(Settled.Action.class),
            PurseArbitraries.recoveries().optional())
        .as(Settled::new);
  }

  /** Postings. */
  public static Arbitrary<Posted> postings() {
    return Combinators.combine(
            Arbitraries.of(Posting.class), ChannelArbitraries.amounts(), TimeArbitraries.instants())
        .as(Posted::new);
  }

  /** Lines of the ledger, those that contradict themselves among them. */
  public static Arbitrary<LedgerLine> ledgerLines() {
    return Combinators.combine(
            ChannelArbitraries.orders(),
            PurseArbitraries.terminals().map(TerminalNumber::toString),
            ChannelArbitraries.amounts(),
            Arbitraries.of(TopUpState.class),
            Arbitraries.of(AttemptState.class),
            postings().optional(),
            postings().optional())
        .as(LedgerLine::new);
  }

  /** Sums of a day's close. */
  public static Arbitrary<DayClose.Line> closeLines() {
    return Combinators.combine(
            Arbitraries.of(DayClose.Kind.class),
            Arbitraries.integers().between(1, 10_000),
            ChannelArbitraries.amounts())
        .as(DayClose.Line::new);
  }

  /** Days that balance and days that do not. */
  public static Arbitrary<DayClose> closes() {
    return Combinators.combine(
            closeLines().list().uniqueElements(DayClose.Line::kind).ofMaxSize(8),
            ledgerLines().list().ofMaxSize(3))
        .as(DayClose::new);
  }

  /** Orders with some history. */
  public static Arbitrary<Whereabouts> whereabouts() {
    return Combinators.combine(topUps(), steps().list().ofMaxSize(5)).as(Whereabouts::new);
  }

  /** Orders whose number or amount is none. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<String> noNumbers =
        Arbitraries.of("", "A 1", "A/1", "单1", "A1\n", "123456789012345678901234567890123");
    Arbitrary<Money> noAmounts =
        Arbitraries.oneOf(
            Arbitraries.just(Money.ZERO), MoneyArbitraries.amounts(0x1_0000_0000L, Long.MAX_VALUE));
    return Arbitraries.oneOf(
        Combinators.combine(PurseArbitraries.orders(), noNumbers)
            .as(
                (order, id) ->
                    refused(
                        "order number '" + id + "'",
                        new LoadOrder(id, order.cardNumber(), order.amount(), order.terminal()))),
        Combinators.combine(PurseArbitraries.orders(), noAmounts)
            .as(
                (order, amount) ->
                    refused(
                        "amount " + amount,
                        new LoadOrder(order.id(), order.cardNumber(), amount, order.terminal()))));
  }

  private static RefusedCall refused(String names, LoadOrder load) {
    return new RefusedCall(
        TopUpOrder.class, names, () -> TopUpOrder.of(load, "鲁A12345", 0, "operator-1"));
  }
}
