package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * A unified social credit code (统一社会信用代码, GB 32100).
 *
 * @param value 18 of 0-9 A-H J-N P-R T U W X Y
 */
public record CreditCode(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("[0-9A-HJ-NP-RTUWXY]{18}", IdentifierReason.CREDIT_CODE_FORM)
          .and(CheckDigits::creditCode, IdentifierReason.CREDIT_CODE_CHECK);

  /** Takes the normalised form. */
  public CreditCode {
    CHECK.require(value);
  }

  /** Reads a code; blanks and dashes between, small letters and full-width ones are allowed. */
  public static Parsed<CreditCode> parse(String text) {
    return CHECK.parse(Typed.joined(text), CreditCode::new);
  }

  /**
   * The organisation code at positions 9 to 17. Its own check character is advisory here: the code
   * as a whole is right without it.
   */
  public Parsed<OrganisationCode> organisationCode() {
    return OrganisationCode.parse(value.substring(8, 17));
  }

  /** In full: the code is public. */
  @Override
  public String masked() {
    return value;
  }

  @Override
  public String toString() {
    return value;
  }
}
