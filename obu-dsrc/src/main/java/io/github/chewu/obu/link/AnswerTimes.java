package io.github.chewu.obu.link;

import java.time.Duration;
import java.util.List;

/**
 * How long answers took, from the first byte handed to the line to the last one read.
 *
 * @param counts of answers: at 0 those within a microsecond, at each next place those within twice
 *     as long, at the last all others
 */
public record AnswerTimes(List<Long> counts) {
  /** How many places there are; the last but one ends at 16.8 seconds. */
  public static final int PLACES = 26;

  /** Takes a copy. */
  public AnswerTimes {
    counts = List.copyOf(counts);
    if (counts.size() != PLACES) {
      throw new IllegalArgumentException(counts.size() + " counts given, " + PLACES + " allowed");
    }
  }

  static int place(long nanos) {
    long micros = Math.max(0, nanos - 1) / 1000;
    return Math.min(PLACES - 1, Long.SIZE - Long.numberOfLeadingZeros(micros));
  }

  /** How many there were. */
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Within what time a share of the answers came, rounded up to the end of its place; zero where
   * there were none.
   *
   * @param share 0 to 1: 0.5 for the median
   */
  public Duration within(double share) {
    double wanted = share * total();
    long sum = 0;
    int place = 0;
    while (place < PLACES - 1 && sum + counts.get(place) < wanted) {
      sum += counts.get(place);
      place++;
    }
    return total() == 0 ? Duration.ZERO : Duration.ofNanos(1000L << place);
  }
}
