package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * The code of a traffic offence (违法代码), such as 1345 or 16251.
 *
 * @param value 4 digits, 5 for a sub-item
 */
public record ActCode(String value) implements Identifier {
  private static final Check CHECK = Check.form("[0-9]{4,5}", IdentifierReason.ACT_CODE_FORM);

  /** Takes the normalised form. */
  public ActCode {
    CHECK.require(value);
  }

  /** Reads a code; blanks and dashes between and full-width characters are allowed. */
  public static Parsed<ActCode> parse(String text) {
    return CHECK.parse(Typed.joined(text), ActCode::new);
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
