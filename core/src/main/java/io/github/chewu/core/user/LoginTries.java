package io.github.chewu.core.user;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.time.CityTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Counts tries to log in by the name that was given, whether anybody has it or not, so that a lock
 * tells nothing of who is known. Safe for any thread.
 */
final class LoginTries {
  /** Each lost round was a try of another terminal's. */
  private static final int ROUNDS = 1_000;

  private final LockStore locks;
  private final LockPolicy policy;
  private final InstantSource clock;

  LoginTries(LockStore locks, LockPolicy policy, InstantSource clock) {
    this.locks = locks;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Counts a try before it is judged: neither a crash nor several terminals at once give one for
   * nothing.
   *
   * @return why it may not be judged; it is not counted then
   */
  Optional<Situation> count(String name) throws StoreFault {
    String key = Digests.sha256(name);
    for (int round = 0; round < ROUNDS; round++) {
      Instant now = clock.instant();
      Optional<Failures> before = locks.failures(key);
      Optional<Instant> locked = policy.lockedUntil(before, now);
      if (locked.isPresent()) {
        return locked.map(LoginTries::refusal);
      }
      if (locks.replace(key, before, Optional.of(policy.counted(before, now)))) {
        return Optional.empty();
      }
    }
    throw StoreFault.of(StoreReason.BUSY, "logins under one name");
  }

  /** Forgets the last try: it was none, and not the login that starts the count anew either. */
  void takeBack(String name) {
    lessen(name, known -> known.flatMap(Failures::less));
  }

  /** Forgets all tries, after a right one. */
  void forget(String name) {
    lessen(name, known -> Optional.empty());
  }

  private void lessen(String name, UnaryOperator<Optional<Failures>> change) {
    String key = Digests.sha256(name);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Optional<Failures> known = locks.failures(key);
        if (known.isEmpty() || locks.replace(key, known, change.apply(known))) {
          return;
        }
      }
    } catch (StoreFault ignored) {
      // They fade with time: to refuse now would use up a code or a finger for nothing.
    }
  }

  private static Situation refusal(Instant until) {
    return Situation.of(
        LoginReason.LOCKED, CityTime.at(until).truncatedTo(ChronoUnit.SECONDS).toLocalTime());
  }
}
