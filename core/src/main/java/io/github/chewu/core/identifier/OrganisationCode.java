package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * An organisation code (组织机构代码, GB 11714), printed with a dash before its check character.
 *
 * @param value 8 digits and letters, then a digit or X
 */
public record OrganisationCode(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("[0-9A-Z]{8}[0-9X]", IdentifierReason.ORGANISATION_CODE_FORM)
          .and(CheckDigits::organisation, IdentifierReason.ORGANISATION_CODE_CHECK);

  /** Takes the normalised form, without the dash. */
  public OrganisationCode {
    CHECK.require(value);
  }

  /** Reads a code; blanks and dashes between, small letters and full-width ones are allowed. */
  public static Parsed<OrganisationCode> parse(String text) {
    return CHECK.parse(Typed.joined(text), OrganisationCode::new);
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
