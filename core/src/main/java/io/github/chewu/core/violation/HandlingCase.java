package io.github.chewu.core.violation;

import java.util.Optional;
import java.util.Set;

/**
 * All facts by which the handling of one record is judged.
 *
 * @param binding the driver's live binding of the vehicle, where he has one
 * @param waiting ids of records that were refused for their points and that the window has not
 *     settled yet (decision 15)
 */
public record HandlingCase(
    ViolationRecord record,
    Vehicle vehicle,
    Driver driver,
    Optional<Binding> binding,
    Set<String> waiting,
    Access access) {
  /** Takes a copy. */
  public HandlingCase {
    waiting = Set.copyOf(waiting);
  }

  /** The driver's total once the record is handled. */
  public int totalAfter() {
    return driver.points() + record.offence().points();
  }
}
