package io.github.chewu.obu.link;

import java.util.Locale;

/**
 * Something that a link saw on its line. What a frame carried is not kept: keys, plates and card
 * numbers are in it.
 *
 * @param nanos monotonic time of the line
 * @param control the control byte of a frame, 0–255, or -1
 * @param command the command byte of a frame, 0–255, or -1
 * @param length of the frame before stuffing, or of the bytes that are none
 */
public record LinkEvent(long nanos, Kind kind, int control, int command, int length) {
  /** What it is. */
  public enum Kind {
    /** A request left. */
    SENT,
    /** The answer to it. */
    ANSWER,
    /** A frame that answers nothing that is asked. */
    LATE,
    /** Bytes that began like a frame and are none. */
    DAMAGED,
    /** Bytes that belong to no frame. */
    NOISE
  }

  /** One line for a fault report. */
  @Override
  public String toString() {
    String frame = control < 0 ? "" : String.format(Locale.ROOT, " %02X", control);
    String body = command < 0 ? "" : String.format(Locale.ROOT, " %02X", command);
    return String.format(
        Locale.ROOT, "%.6f %s%s%s (%d bytes)", nanos / 1e9, kind, frame, body, length);
  }
}
