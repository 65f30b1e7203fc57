package io.github.chewu.platepool.index;

import java.time.LocalDate;

/**
 * Numbers that are released together (号段): the serials of a pattern, none of another segment of the
 * pool.
 *
 * @param name as published, such as {@code NNNNN} or {@code D-2026-03}
 * @param released the first day on which its numbers are drawn
 * @param composedFrom the first day on which its numbers may be composed by users, not before
 *     {@code released}: until then it is for random draws only
 */
public record Segment(
    String name, SerialPattern pattern, LocalDate released, LocalDate composedFrom) {
  /** Checks the days. */
  public Segment {
    if (composedFrom.isBefore(released)) {
      throw new IllegalArgumentException(
          "segment "
              + name
              + " released on "
              + released
              + " and composed from "
              + composedFrom
              + " given, not before its release allowed");
    }
  }
}
