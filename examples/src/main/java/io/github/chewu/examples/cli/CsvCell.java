package io.github.chewu.examples.cli;

import io.github.chewu.core.identifier.Typed;

/**
 * One field of a file of rows.
 *
 * @param text without quotes and without blanks around it
 */
public record CsvCell(Place place, String text) {
  /** Whether it holds nothing. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** A refusal of what it holds. */
  public BadInput refused(String allowed) {
    return refused(isEmpty() ? "nothing" : "'" + shown() + "'", allowed);
  }

  /** A refusal of what it holds, in other words. */
  public BadInput refused(String given, String allowed) {
    return place.refused(given, allowed);
  }

  /** What it holds as a message may show it. */
  String shown() {
    return Typed.shown(text);
  }
}
