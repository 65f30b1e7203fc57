package io.github.chewu.core.money;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount in fen (分), 1/100 yuan; never a double.
 *
 * @param fen any {@code long}; negative amounts occur as differences only
 */
public record Money(long fen) implements Comparable<Money> {
  /** Nothing. */
  public static final Money ZERO = new Money(0);

  private static final Pattern YUAN = Pattern.compile("(-?)([0-9]{1,16})(?:\\.([0-9]{1,2}))?");

  /** An amount in fen. */
  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  /**
   * Reads yuan of at most 16 digits and two decimals: {@code 100}, {@code 100.5}, {@code -0.01}.
   *
   * @throws IllegalArgumentException for anything else; it says what was given and what is allowed
   */
  public static Money parseYuan(String text) {
    Matcher yuan = YUAN.matcher(text);
    if (!yuan.matches()) {
      throw new IllegalArgumentException(
          "amount '" + text + "' given, yuan with at most two decimals such as 100.00 allowed");
    }
    String decimals = yuan.group(3) == null ? "00" : (yuan.group(3) + "0").substring(0, 2);
    long fen = Long.parseLong(yuan.group(2)) * 100 + Long.parseLong(decimals);
    return new Money(yuan.group(1).isEmpty() ? fen : -fen);
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException where it is past 2^63
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  /**
   * The difference.
   *
   * @throws ArithmeticException where it is past 2^63
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  /** Whether it is more than nothing. */
  public boolean isPositive() {
    return fen > 0;
  }

  /** Whether it is more than another. */
  public boolean isMoreThan(Money other) {
    return fen > other.fen;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Yuan with two decimals and no grouping: {@code 100.00}, whatever the machine's locale says. */
  @Override
  public String toString() {
    String digits = Long.toString(fen).replace("-", "");
    String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    int point = padded.length() - 2;
    return (fen < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
  }
}
