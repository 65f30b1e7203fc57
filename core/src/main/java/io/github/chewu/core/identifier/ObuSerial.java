package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * The serial printed on the back of a tag (OBU 号, E13).
 *
 * @param value 16 digits
 */
public record ObuSerial(String value) implements Identifier {
  private static final Check CHECK = Check.form("[0-9]{16}", IdentifierReason.OBU_SERIAL_FORM);

  /** Takes the normalised form. */
  public ObuSerial {
    CHECK.require(value);
  }

  /** Reads a serial; blanks and dashes between and full-width characters are allowed. */
  public static Parsed<ObuSerial> parse(String text) {
    return CHECK.parse(Typed.joined(text), ObuSerial::new);
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
