package io.github.chewu.payments.channel;

import io.github.chewu.core.outcome.Outcome;

/**
 * A way to take money and to give it back (port; found by {@link java.util.ServiceLoader} or made
 * by hand). Every answer is three-valued: NotDone is said with evidence only, whatever is not
 * certain is Unknown. Its callers take an exception, a null and a missed deadline as Unknown too.
 *
 * <p>All calls name a payment or a refund by OUR reference, because the channel's own is missing
 * exactly when its answer is lost. Safe for any thread.
 */
public interface PaymentChannel {
  /** What this channel is and which windows it has. */
  ChannelCapabilities capabilities();

  /**
   * Takes a payment. Never called twice for one reference.
   *
   * @return NotDone only where no money moved and none will: declined, or never sent
   */
  Outcome<ChannelReceipt> pay(PaymentIntent intent);

  /**
   * Asks what became of a payment or a refund; changes nothing.
   *
   * @return Done where it was made (also where a payment was refunded since), NotDone where it
   *     never will be, Unknown where the channel does not know the reference or is not yet done
   */
  Outcome<ChannelReceipt> query(String reference);

  /**
   * Reverses a payment, or closes its reference so that a request still on its way is refused. May
   * be repeated.
   *
   * @return Done where the payer keeps or has back the money, for good; NotDone where it is too
   *     late and the payment stands
   */
  Outcome<ChannelReceipt> undo(String reference);

  /**
   * Gives a payment back to its payer. May be repeated with the same refund reference: the money
   * moves once.
   */
  Outcome<ChannelReceipt> refund(RefundIntent intent);
}
