package io.github.chewu.core.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The same text as people and scanners give it. */
public final class TypedArbitraries {
  private static final List<UnaryOperator<String>> HANDS =
      List.of(
          text -> text,
          text -> "  " + text + "\t",
          text -> "\u3000" + text + "\u00A0",
          text -> text.toLowerCase(Locale.ROOT),
          TypedArbitraries::fullWidth,
          text -> text.replaceAll("(.{4})(?=.)", "$1 "),
          text -> text.replaceAll("(.{3})(?=.)", "$1-"));

  private TypedArbitraries() {}

  /** With blanks around, small letters, full-width characters, or grouped. */
  public static Arbitrary<String> typed(String text) {
    return Arbitraries.of(HANDS).map(hand -> hand.apply(text));
  }

  /** Anything at all, other scripts and lone halves of surrogate pairs included. */
  public static Arbitrary<String> anything() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(25),
        Arbitraries.strings().withChars("0123456789ABCX警学领使粤京٣𠮷\uD800 -").ofMaxLength(20));
  }

  /** The digits of another script in place of 0 to 9. */
  public static String withDigitsOf(char zero, String text) {
    StringBuilder other = new StringBuilder();
    text.chars()
        .forEach(c -> other.append(c >= '0' && c <= '9' ? (char) (c - '0' + zero) : (char) c));
    return other.toString();
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : (char) c));
    return wide.toString();
  }
}
