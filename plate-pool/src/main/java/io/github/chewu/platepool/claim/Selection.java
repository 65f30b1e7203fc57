package io.github.chewu.platepool.claim;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.index.PoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A number that a user chose, kept for good: what the blacklist is computed from (S18, U21).
 *
 * @param id names it
 * @param at when he chose it, by the store's clock, to the microsecond
 * @param lastDay the last day on which the office can confirm it (decision 12)
 */
public record Selection(
    String id,
    Vin vin,
    String user,
    PoolId pool,
    PlateNumber plate,
    Instant at,
    LocalDate lastDay,
    State state) {
  /** Keeps what a store keeps of the instant. */
  public Selection {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** The same after the office's word. */
  public Selection judged(State state) {
    return new Selection(id, vin, user, pool, plate, at, lastDay, state);
  }

  /** What the office said. */
  public enum State {
    /** Nothing so far. */
    OPEN,
    /** The number is the vehicle's (确认). */
    CONFIRMED,
    /** The office did not confirm it, for a reason that is not the user's failing to come. */
    REFUSED
  }
}
