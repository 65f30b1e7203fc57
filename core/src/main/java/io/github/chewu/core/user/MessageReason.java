package io.github.chewu.core.user;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a message is fraud (J22, J23). */
public enum MessageReason implements Reason {
  /** J22: it comes from a number that is none of the office's: {0} sender. */
  SENDER,
  /** J23: it asks for a reply, which the office never does: {0} the words. */
  ASKS_FOR_REPLY;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
