package io.github.chewu.core.user;

import java.time.Duration;

/**
 * How operators log in: the texts name no figures.
 *
 * @param lock after too many failures
 * @param iterations of the operators' {@link PasswordHash}es, 1 to 99,999,999: an unknown id costs
 *     as many
 * @param session how long a login lasts
 */
public record OperatorPolicy(LockPolicy lock, int iterations, Duration session) {
  /** A choice of this house: the usual lock and hashes, a shift of eight hours. */
  public static final OperatorPolicy SHIFT =
      new OperatorPolicy(LockPolicy.USUAL, PasswordHash.USUAL_ITERATIONS, Duration.ofHours(8));

  /** Checks the figures. */
  public OperatorPolicy {
    PasswordHash.requireIterations(iterations);
    if (session.isNegative()) {
      throw new IllegalArgumentException(
          "session of " + session + " given, none below zero allowed");
    }
  }
}
