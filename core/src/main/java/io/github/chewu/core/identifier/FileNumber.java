package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * The file number of a driving licence (档案编号).
 *
 * @param value 12 digits, the first four the issuing authority
 */
public record FileNumber(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("[0-9]{12}", IdentifierReason.FILE_NUMBER_FORM).masking(4, 2);

  /** Takes the normalised form. */
  public FileNumber {
    CHECK.require(value);
  }

  /** Reads a number; blanks and dashes between and full-width characters are allowed. */
  public static Parsed<FileNumber> parse(String text) {
    return CHECK.parse(Typed.joined(text), FileNumber::new);
  }

  /** The four digits of the issuing authority. */
  public String issuingAuthority() {
    return value.substring(0, 4);
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
