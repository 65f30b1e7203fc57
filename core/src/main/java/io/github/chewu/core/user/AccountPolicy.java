package io.github.chewu.core.user;

import java.time.Duration;
import java.util.Set;

/**
 * What an issuer asks for before an account is changed: the texts name the stars and no fields.
 *
 * @param starred the mandatory fields of the form (带星号必填项, E25)
 * @param cardRead how long a card counts as read (E24); positive
 */
public record AccountPolicy(Set<String> starred, Duration cardRead) {
  /** Takes a copy and checks the time. */
  public AccountPolicy {
    starred = Set.copyOf(starred);
    if (cardRead.isNegative() || cardRead.isZero()) {
      throw new IllegalArgumentException(
          "card read for " + cardRead + " given, a positive time allowed");
    }
  }
}
