package io.github.chewu.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Takes a line of comma-separated fields apart (RFC 4180). Used once, by one thread. */
final class CsvLine {
  private static final String RULE =
      "quotes around a whole field, on one line, and doubled inside of it";

  private final String line;
  private final IntFunction<Place> places;
  private final List<CsvCell> cells = new ArrayList<>();
  private int at;

  private CsvLine(String line, IntFunction<Place> places) {
    this.line = line;
    this.places = places;
  }

  /**
   * The cells of a line.
   *
   * @param places of a field's number, from 1
   */
  static List<CsvCell> split(String line, IntFunction<Place> places) throws BadInput {
    CsvLine split = new CsvLine(line, places);
    split.fields();
    return split.cells;
  }

  private void fields() throws BadInput {
    do {
      skipBlanks();
      String text = isAt('"') ? quoted() : plain();
      cells.add(new CsvCell(place(), text));
    } while (take(','));
  }

  private Place place() {
    return places.apply(cells.size() + 1);
  }

  private String plain() throws BadInput {
    int start = at;
    while (at < line.length() && !isAt(',')) {
      if (isAt('"')) {
        throw place().refused("a quote at character " + (at + 1), RULE);
      }
      at++;
    }
    return line.substring(start, at).strip();
  }

  private String quoted() throws BadInput {
    StringBuilder text = new StringBuilder();
    int start = at++;
    while (!isAt('"') || isAt(at + 1, '"')) {
      if (at >= line.length()) {
        throw place().refused("a quote at character " + (start + 1) + " without its end", RULE);
      }
      at += isAt('"') ? 1 : 0;
      text.append(line.charAt(at++));
    }
    at++;
    skipBlanks();
    if (at < line.length() && !isAt(',')) {
      throw place().refused("more behind a quote at character " + (at + 1), RULE);
    }
    return text.toString().strip();
  }

  private void skipBlanks() {
    while (isAt(' ') || isAt('\t')) {
      at++;
    }
  }

  private boolean take(char c) {
    boolean there = isAt(c);
    at += there ? 1 : 0;
    return there;
  }

  private boolean isAt(char c) {
    return isAt(at, c);
  }

  private boolean isAt(int index, char c) {
    return index < line.length() && line.charAt(index) == c;
  }
}
