package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * A mobile number (手机号) of the mainland.
 *
 * @param value 1, one of 3 to 9, and nine digits
 */
public record Mobile(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("1[3-9][0-9]{9}", IdentifierReason.MOBILE_FORM).masking(3, 2);

  /** Takes the normalised form, without a prefix. */
  public Mobile {
    CHECK.require(value);
  }

  /**
   * Reads a number; the prefixes 0, 86 and +86 are dropped, blanks and dashes between and
   * full-width digits are allowed.
   */
  public static Parsed<Mobile> parse(String text) {
    return CHECK.parse(
        Typed.joined(text).replaceFirst("^(?:0|\\+?86)(?=1[0-9]{10}$)", ""), Mobile::new);
  }

  @Override
  public String masked() {
    return CHECK.mask(value);
  }

  @Override
  public String toString() {
    return masked();
  }
}
