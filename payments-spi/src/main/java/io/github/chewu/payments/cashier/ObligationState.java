package io.github.chewu.payments.cashier;

/** Where an obligation (what is owed: a top-up, a fine) stands. */
public enum ObligationState {
  /** Nothing was paid. */
  OPEN,
  /** Paid; what was paid for is not delivered yet. */
  PAID,
  /** Delivered, or the money is given back. */
  SETTLED
}
