package io.github.chewu.core.terminal;

/** What a session needs to be complete (T03, T04), with the words that remind of it. */
public enum Step {
  /** The user confirmed what was shown. */
  CONFIRMED(TerminalReason.CONFIRM),
  /** It was paid. */
  PAID(TerminalReason.PAY),
  /** He signed. */
  SIGNED(TerminalReason.SIGN),
  /** He took the receipt. */
  RECEIPT_TAKEN(TerminalReason.TAKE_RECEIPT),
  /** He took his driving licence back. */
  LICENCE_TAKEN(TerminalReason.TAKE_LICENCE);

  private final TerminalReason reminder;

  Step(TerminalReason reminder) {
    this.reminder = reminder;
  }

  /** What reminds of it. */
  public TerminalReason reminder() {
    return reminder;
  }

  /** Whether it follows the payment (T04). */
  public boolean isClosing() {
    return this != CONFIRMED && this != PAID;
  }
}
