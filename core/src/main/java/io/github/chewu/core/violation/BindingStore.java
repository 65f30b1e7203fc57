package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.StoreFault;

/** Where bindings are kept (port). Safe for any thread. */
public interface BindingStore {
  /** All bindings of a user and all of a plate, dissolved ones included. */
  Bindings about(LicenceNumber user, VehiclePlate plate) throws StoreFault;

  /**
   * Puts these in the place of what {@link #about} answered; durable when it returns true.
   *
   * @return false where anything about user or plate has changed since; nothing is written then
   */
  boolean replace(LicenceNumber user, VehiclePlate plate, Bindings before, Bindings after)
      throws StoreFault;
}
