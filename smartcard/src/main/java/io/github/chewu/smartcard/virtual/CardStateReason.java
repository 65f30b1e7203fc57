package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.smartcard.SmartcardWords;

/** Why a file with a virtual card cannot be used: {0} the file. */
public enum CardStateReason implements Reason {
  /** Another process, or another part of this one, has the card. */
  IN_USE,
  /** The file holds no virtual card: {1} why. */
  NOT_A_CARD,
  /** The file cannot be read or written: {1} why. */
  NOT_USABLE;

  @Override
  public Words words() {
    return SmartcardWords.WORDS;
  }
}
