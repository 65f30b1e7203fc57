package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;

/**
 * A message to a user.
 *
 * @param reference names it, so that a carrier which is asked twice sends it once
 * @param text what the user reads; it may hold a code: not for logs
 */
public record SmsMessage(Mobile to, String reference, String text) {
  /** Without the text. */
  @Override
  public String toString() {
    return "SMS " + reference + " to " + to;
  }
}
