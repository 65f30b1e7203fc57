package io.github.chewu.core.user;

import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/**
 * Where failed logins are counted (port). Names are whatever somebody tried, known or not, as
 * SHA-256 in hex. So that nobody fills it up, a store holds a bounded number of them: the failures
 * whose last one is the oldest make room. Safe for any thread.
 */
public interface LockStore {
  /** The failures under a name since the last right login. */
  Optional<Failures> failures(String name) throws StoreFault;

  /**
   * Puts others, or none, in the place of what {@link #failures} answered; durable when it returns
   * true.
   *
   * @return false where others stand there by now; nothing is written then
   */
  boolean replace(String name, Optional<Failures> before, Optional<Failures> after)
      throws StoreFault;
}
