package io.github.chewu.core.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * After how many failures nobody may log in under a name for how long: a user's, or an operator's.
 * A right login, a lock that was served and a pause as long as the lock each start the count anew.
 * The documents give no figures: these are an office's own to set.
 *
 * @param failures in a row, of any factor, 1 to 100
 * @param lock from the last failure on; positive
 */
public record LockPolicy(int failures, Duration lock) {
  /** Five failures, half an hour. */
  public static final LockPolicy USUAL = new LockPolicy(5, Duration.ofMinutes(30));

  /** Checks the figures. */
  public LockPolicy {
    if (failures < 1 || failures > 100) {
      throw new IllegalArgumentException(failures + " failures given, 1 to 100 allowed");
    }
    if (lock.isNegative() || lock.isZero()) {
      throw new IllegalArgumentException("lock of " + lock + " given, a positive one allowed");
    }
  }

  /** The first instant at which one may log in again; empty where he may now. */
  Optional<Instant> lockedUntil(Optional<Failures> known, Instant now) {
    return known
        .filter(each -> each.count() >= failures)
        .map(each -> each.last().plus(lock))
        .filter(now::isBefore);
  }

  /** After one more. */
  Failures counted(Optional<Failures> known, Instant now) {
    int recent =
        known.filter(each -> now.isBefore(each.last().plus(lock))).map(Failures::count).orElse(0);
    return new Failures(recent + 1, now);
  }
}
