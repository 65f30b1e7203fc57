package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.BankCard;
import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.CreditCode;
import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.FileNumber;
import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.ObuSerial;
import io.github.chewu.core.identifier.OrganisationCode;
import io.github.chewu.core.identifier.ResidentId;
import io.github.chewu.core.identifier.TollCardNumber;
import io.github.chewu.core.identifier.Vin;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/**
 * Right identifiers of every kind. Check characters are made by other formulas than those that the
 * rules use (recursions instead of weights).
 */
public final class IdentifierArbitraries {
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private IdentifierArbitraries() {}

  /** Citizens' numbers, residence permits and foreigners' cards. */
  public static Arbitrary<ResidentId> residentIds() {
    Arbitrary<String> regions =
        Arbitraries.of(
            "110105", "370102", "440500", "650104", "810000", "820000", "830000", "911124");
    Arbitrary<String> births =
        Dates.dates()
            .between(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 12, 31))
            .map(DateTimeFormatter.BASIC_ISO_DATE::format);
    return Combinators.combine(regions, births, digits(3, 3))
        .as((region, birth, serial) -> withResidentCheck(region + birth + serial))
        .map(ResidentId::new);
  }

  /** Identity numbers and numbers of other documents. */
  public static Arbitrary<LicenceNumber> licenceNumbers() {
    Arbitrary<String> others =
        Combinators.combine(letters(1), digits(6, 12)).as((letter, rest) -> letter + rest);
    return Arbitraries.oneOf(residentIds().map(ResidentId::value), others).map(LicenceNumber::new);
  }

  /** With a check digit that holds by chance only. */
  public static Arbitrary<Vin> vins() {
    Arbitrary<String> heads =
        Arbitraries.strings().withChars("0123456789ABCDEFGHJKLMNPRSTUVWXYZ").ofLength(13);
    return Combinators.combine(heads, digits(4, 4)).as((a, b) -> a + b).map(Vin::new);
  }

  /** Codes of any registration authority. */
  public static Arbitrary<CreditCode> creditCodes() {
    return Arbitraries.strings()
        .withChars(CREDIT)
        .ofLength(17)
        .map(code -> code + creditCheck(code))
        .map(CreditCode::new);
  }

  /** Codes with letters too. */
  public static Arbitrary<OrganisationCode> organisationCodes() {
    return Arbitraries.strings()
        .withCharRange('0', '9')
        .withCharRange('A', 'Z')
        .ofLength(8)
        .map(code -> code + organisationCheck(code))
        .map(OrganisationCode::new);
  }

  /** Of 15 and of 16 digits. */
  public static Arbitrary<DecisionNumber> decisionNumbers() {
    return digits(15, 16).map(DecisionNumber::new);
  }

  /** Numbers of all carriers. */
  public static Arbitrary<Mobile> mobiles() {
    return Combinators.combine(Arbitraries.integers().between(13, 19), digits(9, 9))
        .as((head, rest) -> head + rest)
        .map(Mobile::new);
  }

  /** Of 16 to 19 digits. */
  public static Arbitrary<BankCard> bankCards() {
    return digits(15, 18).map(number -> new BankCard(number + luhnCheck(number)));
  }

  /** Numbers of any network. */
  public static Arbitrary<TollCardNumber> tollCardNumbers() {
    return digits(20, 20).map(TollCardNumber::new);
  }

  /** Any serial. */
  public static Arbitrary<ObuSerial> obuSerials() {
    return digits(16, 16).map(ObuSerial::new);
  }

  /** Any authority. */
  public static Arbitrary<FileNumber> fileNumbers() {
    return digits(12, 12).map(FileNumber::new);
  }

  /** Of the common form. */
  public static Arbitrary<CertificateNumber> certificateNumbers() {
    return digits(12, 12).map(CertificateNumber::new);
  }

  /** Of 4 and of 5 digits. */
  public static Arbitrary<ActCode> actCodes() {
    return digits(4, 5).map(ActCode::new);
  }

  /** One of any kind. */
  public static Arbitrary<Identifier> any() {
    return Arbitraries.oneOf(
        residentIds(),
        licenceNumbers(),
        vins(),
        creditCodes(),
        organisationCodes(),
        decisionNumbers(),
        mobiles(),
        bankCards(),
        tollCardNumbers(),
        obuSerials(),
        fileNumbers(),
        certificateNumbers(),
        actCodes());
  }

  static Arbitrary<String> digits(int least, int most) {
    return Arbitraries.strings().numeric().ofMinLength(least).ofMaxLength(most);
  }

  static Arbitrary<String> letters(int length) {
    return Arbitraries.strings().withCharRange('A', 'Z').ofLength(length);
  }

  /** ISO 7064, pure system, recursive. */
  private static String withResidentCheck(String digits) {
    int p = 0;
    for (int i = 0; i < digits.length(); i++) {
      p = (p + (digits.charAt(i) - '0')) * 2 % 11;
    }
    int check = (12 - p) % 11;
    return digits + (check == 10 ? "X" : check);
  }

  private static char creditCheck(String code) {
    int sum = 0;
    for (int i = code.length() - 1; i >= 0; i--) {
      sum = (sum * 3 + CREDIT.indexOf(code.charAt(i))) % 31;
    }
    return CREDIT.charAt((31 - sum) % 31);
  }

  private static String organisationCheck(String code) {
    int sum = 0;
    String weights = "379A5842";
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(code.charAt(i), 36) * Character.digit(weights.charAt(i), 16);
    }
    int check = 11 - sum % 11;
    return check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check);
  }

  private static int luhnCheck(String number) {
    int sum = 0;
    boolean twice = true;
    for (int i = number.length() - 1; i >= 0; i--) {
      int digit = number.charAt(i) - '0';
      sum += twice ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit;
      twice = !twice;
    }
    return (10 - sum % 10) % 10;
  }
}
