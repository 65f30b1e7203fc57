package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/** Where failed logins are counted (port). Safe for any thread. */
public interface LockStore {
  /** The failures of a user since he last logged in. */
  Optional<Failures> failures(LicenceNumber licence) throws StoreFault;

  /**
   * Puts others, or none, in the place of what {@link #failures} answered; durable when it returns
   * true.
   *
   * @return false where others stand there by now; nothing is written then
   */
  boolean replace(LicenceNumber licence, Optional<Failures> before, Optional<Failures> after)
      throws StoreFault;
}
