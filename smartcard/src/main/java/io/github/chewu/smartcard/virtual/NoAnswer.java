package io.github.chewu.smartcard.virtual;

/** A command ended without an answer. */
final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  private final Loss loss;

  NoAnswer(Loss loss) {
    super(loss.name());
    this.loss = loss;
  }

  Loss loss() {
    return loss;
  }

  /** What is missing now. */
  enum Loss {
    /** The chip is there and says nothing. */
    ANSWER,
    /** The script took the card out. */
    TORN,
    /** The card is out of the reader, or another lies in it. */
    CARD,
    /** The reader is gone. */
    READER
  }
}
