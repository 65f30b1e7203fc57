package io.github.chewu.examples.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How days are typed. Stateless. */
public final class Days {
  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Days() {}

  /**
   * Reads a day such as {@code 2026-03-31}.
   *
   * @throws IllegalArgumentException for anything else, and for days that no month has
   */
  public static LocalDate parse(String text) {
    try {
      if (FORM.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(given(text), e);
    }
    throw new IllegalArgumentException(given(text));
  }

  private static String given(String text) {
    return "date '" + text + "' given, a day such as 2026-03-31 allowed";
  }
}
