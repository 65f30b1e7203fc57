package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;
import java.util.Optional;

/**
 * A driving-licence number (驾驶证号): the holder's {@link ResidentId}, or the number of another
 * document, as foreigners have it. What looks like an identity number must be a right one.
 *
 * @param value an identity number, or 6 to 18 digits and letters
 */
public record LicenceNumber(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("[0-9A-Z]{6,18}", IdentifierReason.LICENCE_NUMBER_FORM).masking(3, 4);

  /** Takes the normalised form. */
  public LicenceNumber {
    CHECK.require(value);
    if (value.matches(ResidentId.FORM)) {
      ResidentId.parse(value).orElseThrow();
    }
  }

  /** Reads a number; blanks and dashes between, small letters and full-width ones are allowed. */
  public static Parsed<LicenceNumber> parse(String text) {
    String value = Typed.joined(text);
    return value.matches(ResidentId.FORM)
        ? ResidentId.parse(value).map(id -> new LicenceNumber(id.value()))
        : CHECK.parse(value, LicenceNumber::new);
  }

  /** The holder's identity number, where the licence carries it. */
  public Optional<ResidentId> residentId() {
    return ResidentId.parse(value).toOptional();
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
