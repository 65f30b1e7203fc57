package io.github.chewu.core.user;

import java.time.Duration;

/**
 * How often an operator may mistype, and how long a login lasts: the texts name no figures.
 *
 * @param tries wrong logins until the operator is locked out, at least 1
 * @param lock how long he is locked out
 * @param session how long a session lasts
 */
public record LoginRule(int tries, Duration lock, Duration session) {
  /** A choice of this house: five tries, half an hour, a shift of eight hours. */
  public static final LoginRule SHIFT =
      new LoginRule(5, Duration.ofMinutes(30), Duration.ofHours(8));

  /** Checks that somebody can log in. */
  public LoginRule {
    if (tries < 1) {
      throw new IllegalArgumentException("tries " + tries + " given, at least 1 allowed");
    }
    if (lock.isNegative() || session.isNegative()) {
      throw new IllegalArgumentException(
          "lock " + lock + " and session " + session + " given, none below zero allowed");
    }
  }
}
