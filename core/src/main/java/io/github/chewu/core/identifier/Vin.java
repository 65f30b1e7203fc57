package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * A vehicle identification number (车辆识别代号, GB 16735 / ISO 3779). The check digit is obligatory in
 * China and North America only, so a number is right without it: {@link #checkDigitHolds()} is for
 * a question to whoever typed it.
 *
 * @param value 17 digits and letters without I, O and Q; the last four are digits, the last three
 *     for a small maker (third character 9)
 */
public record Vin(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("[0-9A-HJ-NPR-Z]{17}", IdentifierReason.VIN_FORM)
          .and(vin -> vin.matches("(..9.*|.*[0-9])[0-9]{3}"), IdentifierReason.VIN_SERIAL)
          .masking(3, 5);

  /** Takes the normalised form. */
  public Vin {
    CHECK.require(value);
  }

  /** Reads a number; blanks and dashes between, small letters and full-width ones are allowed. */
  public static Parsed<Vin> parse(String text) {
    return CHECK.parse(Typed.joined(text), Vin::new);
  }

  /** Whether position 9 is the check digit of the others; advisory for imports. */
  public boolean checkDigitHolds() {
    return CheckDigits.vin(value);
  }

  /** The world manufacturer identifier: the first three characters. */
  public String manufacturer() {
    return value.substring(0, 3);
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
