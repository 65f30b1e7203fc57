package io.github.chewu.obu.link;

import java.time.Duration;

/**
 * How a link waits.
 *
 * @param answer how long one try of a {@link Request.Repeating} waits before it is sent again
 * @param longest after how long no writer answers any more: so long a sequence number that was not
 *     answered is not used again
 * @param afterDamage how long after the last byte one try of a {@link Request.Repeating} ends once
 *     a damaged answer was seen, and how long a busy writer is left alone
 * @param firstRetry how long after a failed opening the next is tried, or up to half of it less;
 *     doubled with each failure
 * @param lastRetry the longest such pause
 * @param waiting how many calls may wait for the writer, 0 or more
 */
public record LinkSettings(
    Duration answer,
    Duration longest,
    Duration afterDamage,
    Duration firstRetry,
    Duration lastRetry,
    int waiting) {
  /** What suits a writer at 115200 baud. */
  public static final LinkSettings USUAL =
      new LinkSettings(
          Duration.ofMillis(500),
          Duration.ofSeconds(2),
          Duration.ofMillis(50),
          Duration.ofMillis(100),
          Duration.ofSeconds(5),
          8);

  /** Checks that nothing is negative. */
  public LinkSettings {
    for (Duration each : new Duration[] {answer, longest, afterDamage, firstRetry, lastRetry}) {
      if (each.isNegative()) {
        throw new IllegalArgumentException(each + " given, zero or more allowed");
      }
    }
    if (waiting < 0) {
      throw new IllegalArgumentException(waiting + " waiting calls given, 0 or more allowed");
    }
  }
}
