package io.github.chewu.core.violation;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why the receipt of a fine is not handed out (J21). */
public enum ReceiptReason implements Reason {
  /** J21: no application was made in the system. */
  NO_APPLICATION,
  /** J21: materials were not presented: {0} which. */
  MATERIALS_MISSING,
  /** J21: the months to claim it are over: {0} last day. */
  TOO_LATE;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
