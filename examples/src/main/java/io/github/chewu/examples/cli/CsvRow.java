package io.github.chewu.examples.cli;

import java.util.List;
import java.util.Optional;

/**
 * One row of a file of rows.
 *
 * @param cells one for each column of the header, in the file's order
 */
public record CsvRow(List<CsvCell> cells) {
  /** Takes a copy. */
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /** The line that it stands on. */
  public long line() {
    return cells.get(0).place().line();
  }

  /** The cell of a column that the file was opened with. */
  public CsvCell cell(String column) {
    return find(column).orElseThrow(() -> new IllegalArgumentException("no column " + column));
  }

  /** The cell of a column, where the row has it. */
  public Optional<CsvCell> find(String column) {
    return cells.stream().filter(cell -> cell.place().name().equals(column)).findFirst();
  }
}
