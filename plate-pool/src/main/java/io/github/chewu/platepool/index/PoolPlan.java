package io.github.chewu.platepool.index;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a pool is made of, as its office publishes it (S10).
 *
 * @param segments in the order of their release; no serial is in two of them
 * @param withheld serials that are never given out here, such as those kept for auction (留存号码): a
 *     regular expression that is looked for in the serial, {@code (\d)\1\1} for three equal digits
 *     in a row; empty for none
 */
public record PoolPlan(PoolId pool, List<Segment> segments, String withheld) {
  /** Takes a copy. */
  public PoolPlan {
    segments = List.copyOf(segments);
    Pattern.compile(withheld);
  }
}
