package io.github.chewu.examples.cli;

/** Text in columns on a terminal, where a Han character takes two. Stateless. */
public final class Columns {
  private Columns() {}

  /** The text with blanks up to a width; a longer one stays whole. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
