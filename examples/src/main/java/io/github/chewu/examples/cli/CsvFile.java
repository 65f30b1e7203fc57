package io.github.chewu.examples.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of rows that a command reads: UTF-8 (a BOM is skipped), comma-separated with quotes where
 * needed (RFC 4180, but a field ends on its line), one header line with exactly the columns asked
 * for in any order, {@code #} before a comment; empty lines are passed over. It is read row by row
 * and line by line, so that no file is too large. Every refusal names file, line and column. Used
 * by one thread.
 */
public final class CsvFile implements AutoCloseable {
  private final TextLines lines;
  private final List<String> columns;
  private final int needed;

  private CsvFile(TextLines lines, List<String> columns, List<String> optional) {
    this.lines = lines;
    this.columns = columns;
    int last = columns.size();
    while (last > 1 && optional.contains(columns.get(last - 1))) {
      last--;
    }
    this.needed = last;
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws BadInput where it cannot be read, or its header is another
   */
  public static CsvFile open(Path file, List<String> columns) throws BadInput {
    return open(file, columns, List.of());
  }

  /**
   * Opens a file whose header, and whose rows at their end, may leave out some columns.
   *
   * @throws BadInput where it cannot be read, or its header is another
   */
  public static CsvFile open(Path file, List<String> columns, List<String> optional)
      throws BadInput {
    try {
      return read(file.toString(), Files.newInputStream(file), columns, optional);
    } catch (IOException e) {
      throw BadInput.unreadable(file, e);
    }
  }

  /** Reads the header of a stream that is called so. */
  static CsvFile read(String name, InputStream in, List<String> columns) throws BadInput {
    return read(name, in, columns, List.of());
  }

  /** The same where columns may be left out. */
  static CsvFile read(String name, InputStream in, List<String> columns, List<String> optional)
      throws BadInput {
    TextLines lines = new TextLines(name, in);
    try {
      List<CsvCell> header = cells(lines, List.of());
      String allowed =
          "the header "
              + String.join(",", columns)
              + optional.stream().map(column -> "[," + column + "]").collect(joining());
      if (header.isEmpty()) {
        throw lines.at(1, "").refused("nothing", allowed);
      }
      requireColumns(header, columns, optional, allowed);
      return new CsvFile(lines, header.stream().map(CsvCell::text).toList(), optional);
    } catch (BadInput e) {
      lines.close();
      throw e;
    }
  }

  private static void requireColumns(
      List<CsvCell> header, List<String> columns, List<String> optional, String allowed)
      throws BadInput {
    List<String> seen = new ArrayList<>();
    for (CsvCell cell : header) {
      if (!columns.contains(cell.text()) && !optional.contains(cell.text())) {
        throw cell.refused("unknown column '" + cell.shown() + "'", allowed);
      }
      if (seen.contains(cell.text())) {
        throw cell.refused("column '" + cell.text() + "' a second time", allowed);
      }
      seen.add(cell.text());
    }
    List<String> missing = columns.stream().filter(column -> !seen.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw header
          .get(header.size() - 1)
          .refused("no column " + String.join(", ", missing), allowed);
    }
  }

  /** The next row; empty at the end. */
  public Optional<CsvRow> next() throws BadInput {
    List<CsvCell> cells = cells(lines, columns);
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    if (cells.size() < needed || cells.size() > columns.size()) {
      int at = Math.min(cells.size(), columns.size()) + 1;
      throw lines
          .at(at, at <= columns.size() ? columns.get(at - 1) : "")
          .refused(
              cells.size() + (cells.size() == 1 ? " field" : " fields"),
              columns.size() + " fields: " + String.join(",", columns));
    }
    return Optional.of(new CsvRow(cells));
  }

  /** The place behind the last line: of what the file does not hold. */
  public Place end() {
    return lines.at(1, columns.get(0));
  }

  /** The cells of the next line that holds any; none at the end. */
  private static List<CsvCell> cells(TextLines lines, List<String> columns) throws BadInput {
    for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
      String text = line.get().strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        return CsvLine.split(
            line.get(), at -> lines.at(at, at <= columns.size() ? columns.get(at - 1) : ""));
      }
    }
    return List.of();
  }

  private static Optional<String> next(TextLines lines) throws BadInput {
    try {
      return lines.next();
    } catch (IOException e) {
      throw BadInput.unreadable(lines.name(), e);
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
