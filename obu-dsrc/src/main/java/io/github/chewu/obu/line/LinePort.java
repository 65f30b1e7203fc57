package io.github.chewu.obu.line;

/**
 * Where a writer is (port): {@code serial:/dev/ttyUSB0}, {@code tcp:10.0.0.7:5000}, {@code
 * sim:FILE}. It holds nothing open and is kept as it was given, so that a line opened again finds
 * the device that is there now. Safe for any thread.
 */
public interface LinePort {
  /** As it was given, for messages. */
  String name();

  /**
   * Opens the line anew.
   *
   * @throws LineFault with the remedy, where it cannot be used
   */
  ByteLine open() throws LineFault;

  /** Monotonic time in nanoseconds, the same as that of the lines it opens. */
  long nanos();

  /** Time that one byte takes on the wire in nanoseconds, 0 where it is not paced. */
  long nanosPerByte();
}
