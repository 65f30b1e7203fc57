package io.github.chewu.core.violation;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** What is to be said of a fine, and why it is not taken. */
public enum FineReason implements Reason {
  /** Its last day may still move: {0} year, {1} last day by weekends. */
  HOLIDAYS_NOT_KNOWN,
  /** J13: the register has no such decision: {0} number. */
  NO_DECISION,
  /** The decision was revoked: {0} number. */
  REVOKED,
  /** The fine is paid: {0} number. */
  ALREADY_PAID,
  /** The decision is a warning: {0} number. */
  NOTHING_TO_PAY,
  /** J15: the channel is not one of those taken: {0} channel, {1} those. */
  CHANNEL,
  /** J17: the service is closed: {0} its hours. */
  HOURS,
  /** J16: the due date has passed, and this way takes no late fines: {0} due date. */
  OVERDUE;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
