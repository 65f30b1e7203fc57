package io.github.chewu.core.user;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why an SMS code is not sent or not accepted (J03, U05, U07). Phones are shown masked. */
public enum CodeReason implements Reason {
  /** The last one was sent too short a time ago: {0} phone, {1} when the next may be sent. */
  TOO_SOON,
  /**
   * As many as a day allows were sent: {0} phone, {1} day and {2} time from which on another may.
   */
  TOO_MANY,
  /** The message was handed over and not answered for: {0} phone, {1} when the next may be sent. */
  IN_DOUBT,
  /** What was typed is none: {0} how many digits it has. */
  FORM,
  /** None was sent to this phone for this purpose: {0} phone. */
  NONE_SENT,
  /** Its time is over: {0} phone. */
  EXPIRED,
  /** It was used: {0} phone. */
  USED,
  /** It is another: {0} tries that are left. */
  WRONG,
  /** Too many wrong ones were typed, and the right one no longer counts: {0} phone. */
  TRIES_USED_UP,
  /** Too many terminals use it at once: {0} phone. */
  CHANGED_MEANWHILE;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
