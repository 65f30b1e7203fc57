package io.github.chewu.core.user;

import java.time.Instant;
import java.util.Optional;

/**
 * The wrong logins of an operator in a row.
 *
 * @param failed how many since the last right one, or since the last lock-out
 * @param lockedUntil when a lock-out ends, or ended
 */
public record LoginTries(int failed, Optional<Instant> lockedUntil) {
  /** None. */
  public static final LoginTries NONE = new LoginTries(0, Optional.empty());

  /** Whether the operator is locked out at an instant. */
  public boolean isLockedAt(Instant at) {
    return lockedUntil.filter(at::isBefore).isPresent();
  }

  /** With one more; the last one allowed locks out. */
  public LoginTries failedAt(Instant at, LoginRule rule) {
    return failed + 1 < rule.tries()
        ? new LoginTries(failed + 1, Optional.empty())
        : new LoginTries(0, Optional.of(at.plus(rule.lock())));
  }
}
