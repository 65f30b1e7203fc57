package io.github.chewu.platepool.claim;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.index.PoolId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where it is decided who holds which number (port). A number of a pool is held at most once at any
 * time, by the store's own clock; chances, selections and claims of a vehicle change together or
 * not at all. Any thread, and for a store on a server any process.
 */
public interface ClaimStore {
  /** What stands of a vehicle and a user, as one state; of neither anything need be kept. */
  Standing standing(Vin vin, String user) throws StoreFault;

  /**
   * Puts {@code next} in the place of what {@link #standing} answered; durable when it answers
   * KEPT.
   *
   * <p>A claim of {@code next} that the vehicle has not got must be free, or expired by the store's
   * clock, which then counts its epoch up; one that it has got changes kind and end, and only while
   * it is live. What is in {@code seen} and not in {@code next} is released. Selections of {@code
   * next} that are not in {@code seen} are added, those with another state changed. A claim wanted
   * with an epoch was given out of the lease that its batch names: it takes over that lease's
   * number, while the lease is live and the epoch is its own.
   *
   * @param seen as it was answered; {@code next} has its vin, user and version
   * @return MOVED where the vehicle's version, or the selections, are others by now, or the end of
   *     a claim that {@code next} keeps or wants has come since; LAPSED where a lease had ended
   * @throws IllegalArgumentException where {@code next} does not follow {@code seen}: {@link
   *     Change}
   * @throws StoreFault with {@link StoreReason#COMMIT_UNKNOWN} where nobody can say whether it is
   *     kept; with another reason nothing was written
   */
  Saved save(Standing seen, Standing next) throws StoreFault;

  /** Those of these numbers that somebody holds now. */
  List<Claim> holders(PoolId pool, List<PlateNumber> plates) throws StoreFault;

  /**
   * Every number of a pool that is held now: what an index is filled with at its start. Of one that
   * changes hands meanwhile it may tell either.
   */
  void live(PoolId pool, Consumer<Claim> each) throws StoreFault;
}
