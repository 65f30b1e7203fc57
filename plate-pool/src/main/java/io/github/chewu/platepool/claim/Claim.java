package io.github.chewu.platepool.claim;

import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.index.PoolId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A number that is held, or that is to be.
 *
 * @param batch names the batch it was drawn in, or the lease; empty for one that was composed
 * @param until the first instant at which it is free again, by the store's clock, to the
 *     microsecond; {@link #FOR_GOOD} where it is never
 * @param epoch how often the number was claimed anew, 1 at first: whoever holds an older one holds
 *     nothing; {@link #NOT_HELD} of one that is only wanted
 */
public record Claim(
    PoolId pool, PlateNumber plate, ClaimKind kind, String batch, Instant until, long epoch) {
  /** The end of a claim that has none. */
  public static final Instant FOR_GOOD = Instant.parse("9999-12-31T16:00:00Z");

  /** The epoch of a claim that no store has answered. */
  public static final long NOT_HELD = 0;

  /** Checks the epoch. */
  public Claim {
    until = until.truncatedTo(ChronoUnit.MICROS);
    if (epoch < NOT_HELD) {
      throw new IllegalArgumentException("epoch " + epoch + " given, zero or more allowed");
    }
  }

  /** A number to be claimed; the store finds its epoch. */
  public static Claim wanted(
      PoolId pool, PlateNumber plate, ClaimKind kind, String batch, Instant until) {
    return new Claim(pool, plate, kind, batch, until, NOT_HELD);
  }

  /** The same number, held by the same claim, for something else and until another end. */
  public Claim changed(ClaimKind kind, Instant until) {
    return new Claim(pool, plate, kind, batch, until, epoch);
  }

  /** Whether it holds the number at an instant. */
  public boolean isLiveAt(Instant instant) {
    return instant.isBefore(until);
  }

  /** Whether another is of the same number. */
  public boolean isOfNumber(Claim other) {
    return plate.equals(other.plate) && pool.equals(other.pool);
  }
}
