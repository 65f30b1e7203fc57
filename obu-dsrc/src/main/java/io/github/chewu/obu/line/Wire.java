package io.github.chewu.obu.line;

/** What carries the bytes of a {@link PumpedLine}: its calls block and know no deadline. */
interface Wire {
  /**
   * Waits for bytes, for ever or for a moment.
   *
   * @return how many stand in the buffer now, 0 where the moment passed, less where it is lost
   */
  int read(byte[] buffer);

  /**
   * Hands bytes over; may never return.
   *
   * @return how many were taken; not all, where it is lost
   */
  int write(byte[] bytes);

  /** Gives it back, which ends a read that is under way. */
  void close();
}
