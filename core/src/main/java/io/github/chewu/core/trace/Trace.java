package io.github.chewu.core.trace;

import io.github.chewu.core.bytes.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What went over one device line. As text: a head of two lines, then each entry as {@code
 * SECONDS.NANOS SIGN HEX}, {@code **} for a hidden byte; {@code #} starts a remark.
 *
 * @param device which line, one line of text
 * @param entries in the order of time
 */
public record Trace(String device, List<TraceEntry> entries) {
  private static final String HEAD = "chewu trace 1";
  private static final String DEVICE = "device ";
  private static final Pattern ENTRY =
      Pattern.compile("([0-9]{1,9})\\.([0-9]{9}) ([<>?])((?: (?:[0-9A-F]{2}|\\*\\*))*)");

  /** Takes a copy; checks the order. */
  public Trace {
    entries = List.copyOf(entries);
    if (device.isBlank() || !device.equals(device.strip()) || device.lines().count() != 1) {
      throw new IllegalArgumentException(
          "device '" + device + "' given, one line without blanks around it allowed");
    }
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).at().compareTo(entries.get(i - 1).at()) < 0) {
        throw new IllegalArgumentException("entry " + i + " given, none before its time allowed");
      }
    }
  }

  /** The text that {@link #parse} reads. */
  public String toText() {
    StringBuilder text = new StringBuilder(HEAD + "\n" + DEVICE + device + "\n");
    for (TraceEntry entry : entries) {
      text.append(
          String.format(
              Locale.ROOT,
              "%d.%09d %c %s",
              entry.at().toSeconds(),
              entry.at().toNanosPart(),
              entry.direction().sign(),
              entry.hex()));
      // Of an entry without bytes no blank is left at the end.
      text.setLength(entry.bytes().isEmpty() ? text.length() - 1 : text.length());
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * Reads what {@link #toText} wrote.
   *
   * @throws IllegalArgumentException with the number of the bad line and what is allowed there
   */
  public static Trace parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || !lines.get(0).equals(HEAD) || !lines.get(1).startsWith(DEVICE)) {
      throw new IllegalArgumentException(
          "head of another text given, '" + HEAD + "' and '" + DEVICE + "NAME' allowed");
    }
    List<TraceEntry> entries = new ArrayList<>();
    for (int i = 2; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(line, i + 1));
      }
    }
    return new Trace(lines.get(1).substring(DEVICE.length()), entries);
  }

  private static TraceEntry entry(String line, int number) {
    Matcher matcher = ENTRY.matcher(line);
    if (!matcher.matches()) {
      // Without the line itself, which may be a recording that was never masked.
      throw new IllegalArgumentException(
          "line " + number + " given, 'SECONDS.NANOS SIGN HEX' (nine digits, > < or ?) allowed");
    }
    String hex = matcher.group(4).replace(" ", "");
    return new TraceEntry(
        TraceDirection.of(matcher.group(3).charAt(0)),
        Duration.ofSeconds(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))),
        Bytes.hex(hex.replace('*', '0')),
        Bytes.hex(hex.replaceAll("[0-9A-F]", "0").replace('*', 'F')));
  }
}
