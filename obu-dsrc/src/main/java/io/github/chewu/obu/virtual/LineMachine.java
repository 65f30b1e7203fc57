package io.github.chewu.obu.virtual;

import java.util.OptionalLong;

/** What stands at the far end of a simulated line: bytes in, bytes out, each in its time. */
interface LineMachine {
  /** Time that one byte takes in nanoseconds, 0 where the line has no pace. */
  long nanosPerByte();

  /** The line is opened anew: nothing of the old one comes any more. */
  void opened(long now);

  /** Takes bytes {@code from} (inclusive) to {@code to} (exclusive), sent at {@code now}. */
  void receive(byte[] buffer, int from, int to, long now);

  /** When something next comes out of it. */
  OptionalLong nextDue();

  /** What has come out of it until {@code now}: how many bytes, -1 where it hung up. */
  int give(byte[] buffer, long now);
}
