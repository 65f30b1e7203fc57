package io.github.chewu.core.trace;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a recording, such as {@code 0.012345 > 00 A4 00 00 02 3F 00 | select the file}.
 *
 * @param at how long after the recording's start, in whole microseconds
 * @param direction who sent it
 * @param bytes what was sent, with its secrets hidden
 * @param note for people; empty where there is nothing to say
 */
public record TraceEntry(Duration at, Direction direction, MaskedBytes bytes, String note) {
  private static final Pattern LINE =
      Pattern.compile(
          "([0-9]{1,12})\\.([0-9]{6}) ([<>!])(?: ([0-9A-F*][0-9A-F* ]*?))?(?: \\| (.+))?",
          Pattern.DOTALL);

  /** Who sent the bytes of an entry. */
  public enum Direction {
    /** We, to the device. */
    SENT('>'),
    /** The device, to us. */
    RECEIVED('<'),
    /** Nobody: something happened to the line. */
    EVENT('!');

    private final char sign;

    Direction(char sign) {
      this.sign = sign;
    }
  }

  /** Cuts the time to microseconds. */
  public TraceEntry {
    if (at.isNegative() || at.toSeconds() > 999_999_999_999L) {
      throw new IllegalArgumentException(at + " given, zero to 12 digits of seconds allowed");
    }
    at = at.minusNanos(at.toNanosPart() % 1000);
  }

  /** The entry on one line. */
  public String toLine() {
    String time = String.format(Locale.ROOT, "%d.%06d", at.toSeconds(), at.toNanosPart() / 1000);
    String content = bytes.length() == 0 ? "" : " " + bytes.text();
    return time + " " + direction.sign + content + (note.isEmpty() ? "" : " | " + escape(note));
  }

  /**
   * Reads what {@link #toLine()} wrote.
   *
   * @throws IllegalArgumentException where it is no such line; the line itself is not shown
   */
  public static TraceEntry parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a line of "
              + line.length()
              + " characters given, SECONDS.MICROS, then >, < or !, then bytes, then | and a note"
              + " allowed");
    }
    Duration at =
        Duration.ofSeconds(
            Long.parseLong(matcher.group(1)), 1000L * Integer.parseInt(matcher.group(2)));
    char sign = matcher.group(3).charAt(0);
    Direction direction =
        sign == '>' ? Direction.SENT : sign == '<' ? Direction.RECEIVED : Direction.EVENT;
    String bytes = matcher.group(4);
    String note = matcher.group(5);
    return new TraceEntry(
        at,
        direction,
        new MaskedBytes(bytes == null ? "" : bytes),
        note == null ? "" : unescape(note));
  }

  private static String escape(String note) {
    return note.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  @Override
  public String toString() {
    return toLine();
  }
}
