package io.github.chewu.core.trace;

import io.github.chewu.core.bytes.Bytes;
import java.time.Duration;

/**
 * One message or piece of noise on a device line. A hidden byte is not in it any more: it is 00 and
 * marked.
 *
 * @param direction which way it went
 * @param at when, since the trace began; not negative
 * @param bytes what went; 00 where hidden
 * @param hidden as many bytes: FF where hidden, else 00
 */
public record TraceEntry(TraceDirection direction, Duration at, Bytes bytes, Bytes hidden) {
  private static final int HIDDEN = 0xFF;

  /** Checks that time and marks fit. */
  public TraceEntry {
    if (at.isNegative()) {
      throw new IllegalArgumentException("time " + at + " given, zero or more allowed");
    }
    hidden.requireLength("marks", bytes.length());
    for (int i = 0; i < hidden.length(); i++) {
      boolean fits = hidden.at(i) == 0 || (hidden.at(i) == HIDDEN && bytes.at(i) == 0);
      if (!fits) {
        throw new IllegalArgumentException(
            "mark " + i + " given, 00, or FF beside a byte 00, allowed");
      }
    }
  }

  /** An entry that hides nothing. */
  public static TraceEntry of(TraceDirection direction, Duration at, Bytes bytes) {
    return new TraceEntry(direction, at, bytes, Bytes.filled(bytes.length(), 0));
  }

  /** The same with up to {@code length} bytes from {@code offset} on hidden; past its end none. */
  public TraceEntry hide(int offset, int length) {
    int from = Math.min(Math.max(offset, 0), bytes.length());
    int count = Math.min(Math.max(length, 0), bytes.length() - from);
    return new TraceEntry(
        direction,
        at,
        bytes.with(from, Bytes.filled(count, 0)),
        hidden.with(from, Bytes.filled(count, HIDDEN)));
  }

  /** The same with all bytes from {@code offset} on hidden. */
  public TraceEntry hideFrom(int offset) {
    return hide(offset, bytes.length());
  }

  /** Whether a byte is hidden. */
  public boolean isHidden(int index) {
    return hidden.at(index) != 0;
  }

  /** Upper-case hex with blanks between; a hidden byte is {@code **}. */
  public String hex() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      text.append(i == 0 ? "" : " ");
      text.append(isHidden(i) ? "**" : bytes.slice(i, 1).hex());
    }
    return text.toString();
  }
}
