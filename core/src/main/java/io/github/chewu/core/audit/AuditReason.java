package io.github.chewu.core.audit;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** What is wrong with a chain of audit entries, or why one was not taken (T12). */
public enum AuditReason implements Reason {
  /** The entry is nowhere in its place or behind it: {0} number. */
  MISSING,
  /** What stands in the entry's place is not what was sealed: {0} number. */
  ALTERED,
  /** The entry stands further behind: {0} number. */
  MOVED,
  /** In the entry's place stands one of a smaller number: {0} number. */
  REPEATED,
  /** In the entry's place stands one of this number that does not follow the one before: {0}. */
  FOREIGN,
  /** The file begins otherwise than a chain does: {0} what it has to begin with. */
  NOT_A_CHAIN,
  /** The key is not the one that sealed, or the entry was altered: {0} the key's id. */
  NOT_OPENED,
  /** Another entry of this number is there already: {0} number. */
  FORKED,
  /** Acknowledged out of order: {0} number, {1} number of the next one. */
  NOT_NEXT,
  /** The server acknowledged something else: {0} number of what was sent. */
  OTHER_RECEIPT;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
