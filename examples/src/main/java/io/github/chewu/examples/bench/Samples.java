package io.github.chewu.examples.bench;

import io.github.chewu.obu.line.LineFault;
import java.io.IOException;
import java.util.Arrays;

/** Times that were taken, in nanoseconds. */
final class Samples {
  private final long[] sorted;

  private Samples(long[] taken) {
    sorted = taken.clone();
    Arrays.sort(sorted);
  }

  static Samples of(long[] taken) {
    return new Samples(taken);
  }

  /** The same by two ways. */
  record Pair(Samples one, Samples other) {}

  /** Times so many calls each, in turns, after as many that do not count. */
  static Pair inTurns(int count, Work one, Work other) throws LineFault, IOException {
    long[] ones = new long[count];
    long[] others = new long[count];
    for (int i = -count; i < count; i++) {
      long first = time(one, i & 0x7F);
      long second = time(other, i & 0x7F);
      if (i >= 0) {
        ones[i] = first;
        others[i] = second;
      }
    }
    return new Pair(new Samples(ones), new Samples(others));
  }

  /** Times so many calls, after as many that do not count. */
  static Samples time(int count, Work work) throws LineFault, IOException {
    return inTurns(count, work, number -> {}).one();
  }

  private static long time(Work work, int number) throws LineFault, IOException {
    long start = System.nanoTime();
    work.run(number);
    return System.nanoTime() - start;
  }

  long median() {
    return sorted[sorted.length / 2];
  }

  /** The time that 99 of 100 did not exceed. */
  long p99() {
    return sorted[sorted.length * 99 / 100];
  }

  /** One call. */
  @FunctionalInterface
  interface Work {
    void run(int number) throws LineFault, IOException;
  }
}
