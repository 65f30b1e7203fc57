package io.github.chewu.payments.channel;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import java.util.Optional;

/**
 * Cash, or a POS terminal that stands beside the software: the operator has the money and confirms
 * it (E32). A refund is handed back by the operator. Immutable; safe for any thread.
 */
public final class OperatorChannel implements PaymentChannel {
  private final ChannelCapabilities capabilities;
  private final Optional<Money> limit;

  /**
   * A channel of this method.
   *
   * @param limit the largest amount that one operator confirms alone; empty where there is none
   */
  public OperatorChannel(String method, Optional<Money> limit) {
    this.capabilities = ChannelCapabilities.confirmed(method);
    this.limit = limit;
  }

  /** Cash, without a limit. */
  public static OperatorChannel cash() {
    return new OperatorChannel("cash", Optional.empty());
  }

  /** An external POS terminal, without a limit. */
  public static OperatorChannel pos() {
    return new OperatorChannel("pos", Optional.empty());
  }

  @Override
  public ChannelCapabilities capabilities() {
    return capabilities;
  }

  @Override
  public Outcome<ChannelReceipt> pay(PaymentIntent intent) {
    boolean second = intent.secondOperator().filter(o -> !o.equals(intent.operator())).isPresent();
    if (limit.isPresent() && intent.amount().isMoreThan(limit.get()) && !second) {
      return Outcome.notDone(PaymentReason.SECOND_OPERATOR_NEEDED, intent.amount(), limit.get());
    }
    return confirmed(intent.reference(), intent.operator(), intent.amount());
  }

  /** Unknown: only the operator's confirmation says anything, and it is in the books or nowhere. */
  @Override
  public Outcome<ChannelReceipt> query(String reference) {
    return Outcome.unknown(reference, PaymentReason.NOT_KNOWN, reference);
  }

  @Override
  public Outcome<ChannelReceipt> undo(String reference) {
    return Outcome.notDone(PaymentReason.TOO_LATE, reference);
  }

  @Override
  public Outcome<ChannelReceipt> refund(RefundIntent intent) {
    return confirmed(intent.reference(), intent.operator(), intent.amount());
  }

  private static Outcome<ChannelReceipt> confirmed(String reference, String who, Money amount) {
    return Outcome.done(new ChannelReceipt(reference, "operator:" + who, amount));
  }
}
