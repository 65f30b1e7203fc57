package io.github.chewu.payments.kit;

import io.github.chewu.core.kit.KitValues;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.payments.books.DayClose;
import io.github.chewu.payments.books.Whereabouts;
import io.github.chewu.payments.cashier.Attempt;
import io.github.chewu.payments.channel.ChannelCapabilities;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.RefundIntent;
import io.github.chewu.payments.channel.SimulatedBank;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.Settled;
import io.github.chewu.payments.fulfilment.Step;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.payments.fulfilment.TopUpStore;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The values of payments by their types, beside those of core. */
public final class PaymentsValues extends KitValues {
  private static final Table VALUES =
      new Table()
          .with(RefusedCall.class, PaymentsValues::refusedCalls)
          .with(Attempt.class, TopUpArbitraries::attempts)
          .with(ChannelCapabilities.class, ChannelArbitraries::capabilities)
          .with(ChannelReceipt.class, ChannelArbitraries::receipts)
          .with(DayClose.class, TopUpArbitraries::closes)
          .with(DayClose.Line.class, TopUpArbitraries::closeLines)
          .with(LedgerLine.class, TopUpArbitraries::ledgerLines)
          .with(LedgerLine.Posted.class, TopUpArbitraries::postings)
          .with(PaymentIntent.class, ChannelArbitraries::payments)
          .with(RefundIntent.class, ChannelArbitraries::refunds)
          .with(Settled.class, TopUpArbitraries::settled)
          .with(SimulatedBank.Account.class, ChannelArbitraries::accounts)
          .with(Step.class, TopUpArbitraries::steps)
          .with(TopUp.class, TopUpArbitraries::topUps)
          .with(TopUpOrder.class, TopUpArbitraries::orders)
          .with(TopUpStore.Try.class, TopUpArbitraries::tries)
          .with(Whereabouts.class, TopUpArbitraries::whereabouts);

  /** As jqwik makes it. */
  public PaymentsValues() {
    super(VALUES);
  }

  /** Bad arguments for any type of payments, with what the message must name. */
  public static Arbitrary<RefusedCall> refusedCalls() {
    return Arbitraries.oneOf(ChannelArbitraries.refused(), TopUpArbitraries.refused());
  }
}
