package io.github.chewu.platepool.draw;

/** Texts that stand in a transcript: one line, nothing that is not seen. Stateless. */
final class DrawText {
  private static final int LONGEST = 200;

  private DrawText() {}

  static String require(String what, String text) {
    if (!isAllowed(text)) {
      throw new IllegalArgumentException(
          what
              + " of "
              + text.length()
              + " characters given, one line of 1 to "
              + LONGEST
              + " without control characters and without blanks around it allowed");
    }
    return text;
  }

  static boolean isAllowed(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && !text.startsWith(" ")
        && !text.endsWith(" ")
        && text.codePoints().allMatch(DrawText::isAllowed);
  }

  // By numbers, not by what a version of Unicode says of a character: a verifier must agree.
  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    boolean half = c >= 0xD800 && c <= 0xDFFF;
    return !control && !half;
  }
}
