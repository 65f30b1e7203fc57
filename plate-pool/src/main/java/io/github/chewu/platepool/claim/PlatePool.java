package io.github.chewu.platepool.claim;

import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.platepool.index.PlateIndex;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.SegmentCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * The numbers of one pool as this process knows them: which it may propose, and until when others
 * hold the rest. What it does not know it learns when a store answers that a number is taken, so it
 * is never the argument for who holds one. Instants are those of the store's clock. Safe for any
 * thread.
 */
public final class PlatePool {
  private final RandomGenerator random;
  private PlateIndex index;
  private Map<PlateNumber, Instant> ends = new HashMap<>();
  private PriorityQueue<End> queue = new PriorityQueue<>();

  /**
   * A pool of which nobody holds anything, but what the index has taken for good.
   *
   * @param random draws; two processes must not draw the same, so no seed that they share
   */
  public PlatePool(PlateIndex index, RandomGenerator random) {
    this.index = index;
    this.random = random;
  }

  private record End(Instant at, PlateNumber plate) implements Comparable<End> {
    @Override
    public int compareTo(End other) {
      return at.compareTo(other.at);
    }
  }

  /** What it was made of. */
  public synchronized PoolPlan plan() {
    return index.plan();
  }

  /**
   * A uniform sample of the numbers that are free as far as is known here (U16); they are not taken
   * by it.
   *
   * @param withoutFour none with the digit 4 (U18)
   * @return fewer than {@code count} where no more are known to be free (decision 13)
   */
  public synchronized List<PlateNumber> propose(int count, boolean withoutFour, Instant now) {
    expire(now);
    synchronized (random) {
      return index.pick(count, withoutFour, day(now), random);
    }
  }

  /** The characters that may follow what was typed of a serial (U08); {@link PlateIndex#next}. */
  public synchronized String next(String typed, Instant now) {
    expire(now);
    return index.next(typed, day(now));
  }

  /** Whether a number is of a segment released by now, and not withheld; it may be taken. */
  public synchronized boolean has(PlateNumber plate, Instant now) {
    return index.has(plate, day(now));
  }

  /** Whether users may compose it by now; it may be taken. */
  public synchronized boolean isComposable(PlateNumber plate, Instant now) {
    return index.isComposable(plate, day(now));
  }

  /** The segments released by now with what is free of them, as the pool is published (S10). */
  public synchronized List<SegmentCount> counts(Instant now) {
    expire(now);
    return index.counts(day(now));
  }

  /** A number is held until the claim's end; one that is none of the plan is passed over. */
  public synchronized void held(Claim claim) {
    PlateNumber plate = claim.plate();
    OptionalInt number = index.number(plate);
    if (number.isEmpty()) {
      return;
    }
    index.numbers().take(number.getAsInt());
    if (claim.until().equals(Claim.FOR_GOOD)) {
      ends.remove(plate);
    } else if (!claim.until().equals(ends.put(plate, claim.until()))) {
      queue.add(new End(claim.until(), plate));
    }
  }

  /** A number is free again before its end; one that is none of the plan is passed over. */
  public synchronized void freed(PlateNumber plate) {
    index
        .number(plate)
        .ifPresent(
            number -> {
              ends.remove(plate);
              index.numbers().release(number);
            });
  }

  /** A pool of its own that knows the same: what a simulation may spoil (S04). */
  public synchronized PlatePool copy() {
    PlatePool copy = new PlatePool(index.copy(), random);
    copy.ends.putAll(ends);
    copy.queue.addAll(queue);
    return copy;
  }

  /** Forgets what it knew, and knows what the other does. */
  synchronized void become(PlatePool other) {
    index = other.index;
    ends = other.ends;
    queue = other.queue;
  }

  private void expire(Instant now) {
    for (End end = queue.peek(); end != null && !now.isBefore(end.at); end = queue.peek()) {
      queue.remove();
      if (ends.remove(end.plate, end.at)) {
        index.release(end.plate);
      }
    }
  }

  private static LocalDate day(Instant now) {
    return CityTime.day(now);
  }
}
