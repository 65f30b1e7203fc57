package io.github.chewu.obu.link;

import java.util.Arrays;

/**
 * The sequence numbers 0 to 7 of requests. One is not used again while an answer to its last use
 * can still come; then it is passed over. Nor is the last one used twice in a row, so that a second
 * copy of its answer is known. They outlive the line: a device may answer over the next one what it
 * was asked over this.
 */
final class SequenceNumbers {
  private static final int COUNT = 8;

  /** Until when an answer under each number is possible. */
  private final long[] until = new long[COUNT];

  private int last = COUNT - 1;

  SequenceNumbers(long now) {
    Arrays.fill(until, now);
  }

  /** The number that is free first: at once, or at {@link #freeAt}. */
  int next(long now) {
    int best = (last + 1) % COUNT;
    for (int i = 1; i < COUNT; i++) {
      int number = (last + i) % COUNT;
      if (until[number] - now <= 0) {
        return number;
      }
      if (until[number] - until[best] < 0) {
        best = number;
      }
    }
    return best;
  }

  long freeAt(int number) {
    return until[number];
  }

  void sent(int number, long answerableUntil) {
    last = number;
    until[number] = answerableUntil;
  }

  void answered(int number, long now) {
    until[number] = now;
  }
}
