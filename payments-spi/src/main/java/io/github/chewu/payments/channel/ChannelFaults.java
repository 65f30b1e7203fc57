package io.github.chewu.payments.channel;

/** What goes wrong between a till and a simulated channel: a script, asked before each call. */
public interface ChannelFaults {
  /** Nothing ever goes wrong. */
  ChannelFaults NONE = (call, reference) -> Fault.NONE;

  /** The fault of this call; {@link Fault#NONE} for none. */
  Fault at(Call call, String reference);

  /** The four calls of a channel. */
  enum Call {
    /** {@link PaymentChannel#pay}. */
    PAY,
    /** {@link PaymentChannel#query}. */
    QUERY,
    /** {@link PaymentChannel#undo}. */
    UNDO,
    /** {@link PaymentChannel#refund}. */
    REFUND
  }

  /** How a call breaks. */
  enum Fault {
    /** It does not. */
    NONE,
    /** The request never arrives; the caller hears nothing. */
    REQUEST_LOST,
    /** It is carried out; the caller hears nothing. */
    ANSWER_LOST,
    /** A payment waits for its payer: the caller hears nothing, the next query still nothing. */
    ANSWER_LATE,
    /** A payment or refund is declined. */
    DECLINED
  }
}
