package io.github.chewu.platepool.claim;

import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.index.PoolId;
import java.time.Instant;

/**
 * A number that is held.
 *
 * @param batch names the batch it was drawn in, or the lease; empty for one that was composed
 * @param until the first instant at which it is free again, by the store's clock; {@link #FOR_GOOD}
 *     where it is never
 * @param epoch how often the number was claimed anew, 1 at first: whoever holds an older one holds
 *     nothing
 */
public record Claim(
    PoolId pool, PlateNumber plate, ClaimKind kind, String batch, Instant until, long epoch) {
  /** The end of a claim that has none. */
  public static final Instant FOR_GOOD = Instant.parse("9999-12-31T16:00:00Z");

  /** Whether it holds the number at an instant. */
  public boolean isLiveAt(Instant instant) {
    return instant.isBefore(until);
  }
}
