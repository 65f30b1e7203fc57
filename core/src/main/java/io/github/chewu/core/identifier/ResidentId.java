package io.github.chewu.core.identifier;

import io.github.chewu.core.outcome.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A citizen identity number (公民身份号码, GB 11643), or one of the numbers of the same make: residence
 * permits of people from Hong Kong (81), Macau (82) and Taiwan (83), and permanent residence cards
 * of foreigners (9xx, GA 2102-2023). The 15-digit numbers of before 1999 are no longer valid.
 *
 * @param value 17 digits and a digit or X
 */
public record ResidentId(String value) implements Identifier {
  /** What every such number looks like, right or wrong. */
  static final String FORM = "[0-9]{17}[0-9X]";

  private static final Check CHECK =
      Check.form(FORM, IdentifierReason.RESIDENT_ID_FORM)
          // GB/T 2260: the provinces, then the permits.
          .and(
              id -> id.matches("(1[1-5]|2[123]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|9.).*"),
              IdentifierReason.RESIDENT_ID_REGION)
          .and(ResidentId::hasDate, IdentifierReason.RESIDENT_ID_DATE)
          .and(CheckDigits::residentId, IdentifierReason.RESIDENT_ID_CHECK)
          .masking(3, 4);

  /** Whose number it is. */
  public enum Holder {
    /** A citizen (居民身份证). */
    CITIZEN,
    /** Residence permit for people from Hong Kong (港澳居民居住证, 81). */
    HONG_KONG,
    /** Residence permit for people from Macau (82). */
    MACAU,
    /** Residence permit for people from Taiwan (台湾居民居住证, 83). */
    TAIWAN,
    /** A foreigner's permanent residence card (外国人永久居留身份证, 9xx). */
    FOREIGNER
  }

  /** Takes the normalised form. */
  public ResidentId {
    CHECK.require(value);
  }

  /** Reads a number; blanks and dashes between, a small x and full-width digits are allowed. */
  public static Parsed<ResidentId> parse(String text) {
    return CHECK.parse(Typed.joined(text), ResidentId::new);
  }

  /** The date of birth in digits 7 to 14. */
  public LocalDate birthDate() {
    return date(value);
  }

  /** By the first digits. */
  public Holder holder() {
    return switch (value.substring(0, 2)) {
      case "81" -> Holder.HONG_KONG;
      case "82" -> Holder.MACAU;
      case "83" -> Holder.TAIWAN;
      default -> value.charAt(0) == '9' ? Holder.FOREIGNER : Holder.CITIZEN;
    };
  }

  private static boolean hasDate(String id) {
    try {
      // Year 0018 is a date too, but a slip: nobody with such a number was born before 1800.
      return date(id).getYear() >= 1800;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate date(String id) {
    return LocalDate.of(
        Integer.parseInt(id.substring(6, 10)),
        Integer.parseInt(id.substring(10, 12)),
        Integer.parseInt(id.substring(12, 14)));
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
