package io.github.chewu.obu.line;

import io.github.chewu.core.bytes.Bytes;

/**
 * An open line of bytes to one writer (port): a serial port, a TCP connection, a simulator. Once
 * lost it stays lost: {@link LinePort#open()} gives a new one. One caller at a time; {@link
 * #close()} may come from any thread.
 */
public interface ByteLine extends AutoCloseable {
  /**
   * Monotonic time in nanoseconds, in which the deadlines of this line are counted; a simulated
   * line counts its own.
   */
  long nanos();

  /**
   * Hands all bytes to the line.
   *
   * @param deadline by {@link #nanos()}
   * @throws LineFault where the line is lost, or took not all of them in time; {@link
   *     LineFault#delivery()} says whether some can have left
   */
  void write(Bytes bytes, long deadline) throws LineFault;

  /**
   * Waits for at least one byte.
   *
   * @param deadline by {@link #nanos()}; one that has passed only looks
   * @return how many bytes stand in the buffer now, 0 where the deadline came first
   * @throws LineFault where the line is lost: at once, whatever the deadline
   */
  int read(byte[] buffer, long deadline) throws LineFault;

  /** Gives the line back, within a second. Again does nothing. */
  @Override
  void close();
}
