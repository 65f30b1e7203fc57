package io.github.chewu.core.violation;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** What is to be said of a fine, and why it is not taken. */
public enum FineReason implements Reason {
  /** Its last day may still move: {0} year, {1} last day by weekends. */
  HOLIDAYS_NOT_KNOWN;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
