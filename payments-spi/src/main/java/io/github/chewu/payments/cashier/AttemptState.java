package io.github.chewu.payments.cashier;

/**
 * Where one attempt to pay stands. There is no state "sent": a crash leaves in doubt whether an
 * intended payment was sent, so that a commit for it would tell nothing.
 */
public enum AttemptState {
  /** Written down; it may have been sent. */
  INTENT,
  /** The channel has the money. */
  SUCCEEDED,
  /** Declined: no money moved. */
  FAILED,
  /** Never left this machine. */
  NOT_SENT,
  /** Sent, and no certain answer. */
  UNKNOWN,
  /** It is being reversed; a late success no longer counts as a payment. */
  UNDO_WANTED,
  /** Reversed, for good. */
  UNDONE,
  /** The refund may have been sent. */
  REFUNDING,
  /** The money went back to the payer. */
  REFUNDED;

  /** Whether it is over without a payment. */
  public boolean endedUnpaid() {
    return this == FAILED || this == NOT_SENT || this == UNDONE;
  }
}
