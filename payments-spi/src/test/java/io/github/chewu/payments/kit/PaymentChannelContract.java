package io.github.chewu.payments.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentChannel;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.RefundIntent;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentChannel} to a bank keeps; a subclass says how to make one. */
public abstract class PaymentChannelContract {
  private static final Money AMOUNT = Money.ofFen(10000);
  private static final RefundIntent REFUND =
      new RefundIntent("A-1-R", "A-1", AMOUNT, "berta", "not loaded");

  /** For subclasses. */
  protected PaymentChannelContract() {}

  /** A channel whose payers always agree at once, with a bank that knows nothing yet. */
  protected abstract PaymentChannel channel() throws Exception;

  /** What its bank has taken and not given back. */
  protected abstract Money taken() throws Exception;

  private static PaymentIntent payment(String reference) {
    return new PaymentIntent(reference, "A", AMOUNT, "anna", Optional.empty());
  }

  private static void assertDone(String reference, Outcome<ChannelReceipt> outcome) {
    ChannelReceipt receipt = (ChannelReceipt) assertInstanceOf(Done.class, outcome).receipt();
    assertEquals(reference, receipt.reference());
    assertEquals(AMOUNT, receipt.amount());
  }

  @Test
  @DisplayName("a payment is found again by our reference")
  void paid() throws Exception {
    PaymentChannel channel = channel();
    assertDone("A-1", channel.pay(payment("A-1")));
    assertDone("A-1", channel.query("A-1"));
    assertEquals(AMOUNT, taken());
  }

  @Test
  @DisplayName("a reference that the channel does not know is unknown, not failed")
  void notKnown() throws Exception {
    assertInstanceOf(Unknown.class, channel().query("A-1"));
  }

  @Test
  @DisplayName("a reversed payment is not taken, however often it is reversed or asked for")
  void reversed() throws Exception {
    PaymentChannel channel = channel();
    channel.pay(payment("A-1"));
    assertInstanceOf(Done.class, channel.undo("A-1"));
    assertInstanceOf(Done.class, channel.undo("A-1"));
    assertInstanceOf(NotDone.class, channel.query("A-1"));
    assertEquals(Money.ZERO, taken());
  }

  @Test
  @DisplayName("a payment whose reversal was faster than its request is refused")
  void reversedBefore() throws Exception {
    PaymentChannel channel = channel();
    assertInstanceOf(Done.class, channel.undo("A-1"));
    assertInstanceOf(NotDone.class, channel.pay(payment("A-1")));
    assertEquals(Money.ZERO, taken());
  }

  @Test
  @DisplayName("E34 the same refund twice moves the money once, and is found by its reference")
  void refundedOnce() throws Exception {
    PaymentChannel channel = channel();
    channel.pay(payment("A-1"));
    channel.pay(payment("B-1"));
    assertDone("A-1-R", channel.refund(REFUND));
    assertDone("A-1-R", channel.refund(REFUND));
    assertDone("A-1-R", channel.query("A-1-R"));
    assertEquals(AMOUNT, taken());
  }

  @Test
  @DisplayName("what was not paid, reversed, or refunded otherwise, is not refunded")
  void notRefundable() throws Exception {
    PaymentChannel channel = channel();
    assertInstanceOf(NotDone.class, channel.refund(REFUND));
    channel.pay(payment("A-1"));
    channel.refund(REFUND);
    RefundIntent again = new RefundIntent("A-1-R2", "A-1", AMOUNT, "berta", "again");
    assertInstanceOf(NotDone.class, channel.refund(again));
    channel.pay(payment("B-1"));
    channel.undo("B-1");
    assertInstanceOf(
        NotDone.class, channel.refund(new RefundIntent("B-1-R", "B-1", AMOUNT, "berta", "x")));
    assertEquals(Money.ZERO, taken());
  }

  @Test
  @DisplayName("a refunded payment can no longer be reversed")
  void tooLate() throws Exception {
    PaymentChannel channel = channel();
    channel.pay(payment("A-1"));
    channel.refund(REFUND);
    assertInstanceOf(NotDone.class, channel.undo("A-1"));
    assertEquals(Money.ZERO, taken());
  }
}
