package io.github.chewu.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A recording. Immutable.
 *
 * @param entries oldest first
 */
public record Trace(List<TraceEntry> entries) {
  private static final String HEAD = "# chewu trace 1";

  /** Takes a copy. */
  public Trace {
    entries = List.copyOf(entries);
  }

  /** The text format: a head line, then one line an entry; UTF-8 where it becomes a file. */
  public String toText() {
    return entries.stream()
        .map(TraceEntry::toLine)
        .collect(Collectors.joining("\n", HEAD + "\n", entries.isEmpty() ? "" : "\n"));
  }

  /**
   * Reads the text format; empty lines and lines that begin with {@code #} say nothing.
   *
   * @throws IllegalArgumentException naming the first line that cannot be read
   */
  public static Trace parse(String text) {
    List<TraceEntry> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        entries.add(TraceEntry.parse(line));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("trace, line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new Trace(entries);
  }
}
