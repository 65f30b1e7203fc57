package io.github.chewu.core.violation;

import java.util.Optional;

/**
 * How many points a way of handling may leave on a licence (J11, J12, Order 163 art. 14).
 *
 * @param most the largest total after it; empty for none
 * @param waitsForWindow whether a record that was refused for its points closes this way until the
 *     window has settled that record (decision 15)
 * @param oneVehicle whether at 12 or more only the vehicle that took the total there may be gone on
 *     with (art. 14)
 */
public record PointLimit(Optional<Integer> most, boolean waitsForWindow, boolean oneVehicle) {
  /** From here on a licence is detained (满分). */
  static final int FULL_SCORE = 12;

  /** Up to 11; a refusal waits for the window (so Ji'nan's text reads). */
  public static final PointLimit ONLINE_WAITING = new PointLimit(Optional.of(11), true, false);

  /** Up to 11; a refusal changes nothing for other records. */
  public static final PointLimit ONLINE = new PointLimit(Optional.of(11), false, false);

  /** One vehicle's records past 12. */
  public static final PointLimit WINDOW = new PointLimit(Optional.empty(), false, true);

  /** Checks the limit. */
  public PointLimit {
    if (most.filter(limit -> limit < 0).isPresent()) {
      throw new IllegalArgumentException(
          "at most " + most.get() + " points given, 0 or more allowed");
    }
  }
}
