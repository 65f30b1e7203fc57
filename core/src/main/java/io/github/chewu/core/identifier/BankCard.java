package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * A bank card number (银行卡号), ISO/IEC 7812-1.
 *
 * @param value 16 to 19 digits, the last a Luhn check digit
 */
public record BankCard(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("[0-9]{16,19}", IdentifierReason.BANK_CARD_FORM)
          .and(CheckDigits::luhn, IdentifierReason.BANK_CARD_CHECK)
          .masking(4, 4);

  /** Takes the normalised form. */
  public BankCard {
    CHECK.require(value);
  }

  /** Reads a number; blanks and dashes between and full-width characters are allowed. */
  public static Parsed<BankCard> parse(String text) {
    return CHECK.parse(Typed.joined(text), BankCard::new);
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
