package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * The printed number of a registration certificate (机动车登记证书编号). It commonly has 12 digits; what
 * other forms are in use is not published, so others are not refused.
 *
 * @param value 8 to 20 digits and letters
 */
public record CertificateNumber(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("[0-9A-Z]{8,20}", IdentifierReason.CERTIFICATE_NUMBER_FORM).masking(2, 2);

  /** Takes the normalised form. */
  public CertificateNumber {
    CHECK.require(value);
  }

  /** Reads a number; blanks and dashes between and full-width characters are allowed. */
  public static Parsed<CertificateNumber> parse(String text) {
    return CHECK.parse(Typed.joined(text), CertificateNumber::new);
  }

  /** Whether it has the common form, 12 digits; else it is worth a second look. */
  public boolean isCommonForm() {
    return value.matches("[0-9]{12}");
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
