package io.github.chewu.examples.bench;

import io.github.chewu.core.sim.SeededRandom;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * Times picks that are taken at once; between the rounds all are given back, which is not timed.
 */
final class PlateRounds {
  private static final long WARM_UP = 500_000_000;
  private static final long MEASURED = 500_000_000;
  private static final long LONG_ENOUGH = 1_000_000;

  private final int most;
  private final SeededRandom random;

  /**
   * @param most picks of a round: few beside what is free
   */
  PlateRounds(int most, SeededRandom random) {
    this.most = most;
    this.random = random;
  }

  /** Nanoseconds of processor time for one pick with its takes, on average. */
  long nanos(Function<RandomGenerator, int[]> pick, IntPredicate take, IntPredicate release) {
    run(WARM_UP, pick, take, release);
    return run(MEASURED, pick, take, release);
  }

  private long run(
      long within, Function<RandomGenerator, int[]> pick, IntPredicate take, IntPredicate release) {
    long total = 0;
    long picks = 0;
    int size = 1;
    while (total < within) {
      int[][] picked = new int[size][];
      long start = FrameBench.cpu();
      for (int i = 0; i < size; i++) {
        picked[i] = pick.apply(random);
        for (int number : picked[i]) {
          require(take.test(number));
        }
      }
      long taken = FrameBench.cpu() - start;
      for (int[] numbers : picked) {
        for (int number : numbers) {
          require(release.test(number));
        }
      }
      total += taken;
      picks += size;
      size = taken < LONG_ENOUGH ? Math.min(2 * size, most) : size;
    }
    return total / picks;
  }

  private static void require(boolean moved) {
    if (!moved) {
      throw new IllegalStateException("a number was picked that was not free");
    }
  }
}
