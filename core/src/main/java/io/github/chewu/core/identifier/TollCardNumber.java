package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;

/**
 * The number of a toll card (ETC 卡号).
 *
 * @param value 20 digits: network 4, card 16
 */
public record TollCardNumber(String value) implements Identifier {
  private static final Check CHECK =
      Check.form("[0-9]{20}", IdentifierReason.TOLL_CARD_NUMBER_FORM).masking(4, 4);

  /** Takes the normalised form. */
  public TollCardNumber {
    CHECK.require(value);
  }

  /** Reads a number; blanks and dashes between and full-width characters are allowed. */
  public static Parsed<TollCardNumber> parse(String text) {
    return CHECK.parse(Typed.joined(text), TollCardNumber::new);
  }

  /** The four digits of the issuing network (网络编号). */
  public String network() {
    return value.substring(0, 4);
  }

  /** The sixteen digits of the card within its network. */
  public String card() {
    return value.substring(4);
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
