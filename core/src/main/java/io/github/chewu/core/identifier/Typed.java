package io.github.chewu.core.identifier;

/**
 * What a keyboard, a scanner or a form gives, before any rule looks at it. Stateless; safe for any
 * thread.
 */
public final class Typed {
  private static final int LONGEST_SHOWN = 40;

  private Typed() {}

  /**
   * The text without blanks around it, full-width characters (全角) as half-width ones, a–z as A–Z.
   * Nothing else changes: digits and letters of other scripts stay what they are, so that the rules
   * refuse them.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = halfWidth(text.charAt(i));
      // Not toUpperCase: on a Turkish machine, and for a long s anywhere, it makes other letters.
      plain.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
    }
    return plain.toString().strip();
  }

  /** {@link #plain}, without the blanks and dashes that group a printed number. */
  public static String joined(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    plain(text).chars().filter(c -> !isSeparator(c)).forEach(c -> joined.append((char) c));
    return joined.toString();
  }

  /** A text as a message may show it: control characters as {@code ?}, cut where it is long. */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_SHOWN)
        .forEach(c -> shown.appendCodePoint(isPrintable(c) ? c : '?'));
    return text.codePoints().count() > LONGEST_SHOWN ? shown + "…" : shown.toString();
  }

  /**
   * A text with all but its ends as {@code *}; one that is too short to hide at least half of it is
   * hidden whole.
   *
   * @param head how many characters stay at the start
   * @param tail how many stay at the end
   */
  public static String masked(String text, int head, int tail) {
    int[] points = shown(text).codePoints().toArray();
    boolean shownEnds = points.length >= 2 * (head + tail);
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      boolean visible = shownEnds && (i < head || i >= points.length - tail);
      masked.appendCodePoint(visible ? points[i] : '*');
    }
    return masked.toString();
  }

  private static char halfWidth(char c) {
    boolean fullWidth = c >= '\uFF01' && c <= '\uFF5E';
    return fullWidth ? (char) (c - 0xFEE0) : c == '\u3000' || c == '\u00A0' ? ' ' : c;
  }

  private static boolean isSeparator(int c) {
    boolean dash = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    return dash || Character.isWhitespace(c);
  }

  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
  }
}
