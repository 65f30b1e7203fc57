package io.github.chewu.examples.cli;

/**
 * Where something stands in a file of rows.
 *
 * @param line from 1
 * @param column the field in its line, from 1
 * @param name of the column; empty where it has none
 */
public record Place(String file, long line, int column, String name) {
  /** A refusal of what stands here. */
  public BadInput refused(String given, String allowed) {
    return new BadInput(CliReason.BAD_CELL, file, line, columnNamed(), given, allowed);
  }

  private String columnNamed() {
    return name.isEmpty() ? String.valueOf(column) : column + " (" + name + ")";
  }
}
