package io.github.chewu.core.kit;

import static io.github.chewu.core.kit.IdentifierArbitraries.digits;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.BankCard;
import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.CreditCode;
import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.FileNumber;
import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.identifier.IdentifierReason;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.ObuSerial;
import io.github.chewu.core.identifier.OrganisationCode;
import io.github.chewu.core.identifier.ResidentId;
import io.github.chewu.core.identifier.TollCardNumber;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Parsed;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that break one rule, with the rule that they break: one family for each reason. */
public final class RefusedIdentifiers {
  private RefusedIdentifiers() {}

  /** One of any family. */
  public static Arbitrary<RefusedText> any() {
    return Arbitraries.of(IdentifierReason.class).flatMap(RefusedIdentifiers::of);
  }

  /** Texts that break this rule and none before it. */
  public static Arbitrary<RefusedText> of(IdentifierReason reason) {
    return switch (reason) {
      case RESIDENT_ID_FORM ->
          refused(ResidentId.class, reason, ResidentId::parse, maimed(residentIds()));
      case RESIDENT_ID_REGION ->
          refused(
              ResidentId.class,
              reason,
              ResidentId::parse,
              starting(residentIds(), "00", "16", "55", "70", "84"));
      case RESIDENT_ID_DATE ->
          refused(
              ResidentId.class,
              reason,
              ResidentId::parse,
              Combinators.combine(
                      residentIds(),
                      Arbitraries.of("19490229", "20000230", "20261301", "20260100", "00180101"))
                  .as((id, date) -> id.substring(0, 6) + date + id.substring(14)));
      case RESIDENT_ID_CHECK ->
          refused(ResidentId.class, reason, ResidentId::parse, changed(residentIds(), 14, 17));
      case LICENCE_NUMBER_FORM ->
          refused(
              LicenceNumber.class,
              reason,
              LicenceNumber::parse,
              Arbitraries.of("", "12345", "1234567890123456789"));
      case FILE_NUMBER_FORM ->
          refused(FileNumber.class, reason, FileNumber::parse, maimed(digits(12, 12)));
      case VIN_FORM -> refused(Vin.class, reason, Vin::parse, maimed(vins()));
      case VIN_SERIAL ->
          refused(
              Vin.class,
              reason,
              Vin::parse,
              Combinators.combine(vins(), Arbitraries.of("A234", "12B4", "123C"))
                  // A small maker's fourth character from the end may be a letter.
                  .as((vin, tail) -> "LSV" + vin.substring(3, 13) + tail));
      case CREDIT_CODE_FORM ->
          refused(CreditCode.class, reason, CreditCode::parse, maimed(creditCodes()));
      case CREDIT_CODE_CHECK ->
          refused(CreditCode.class, reason, CreditCode::parse, changed(creditCodes(), 0, 17));
      case ORGANISATION_CODE_FORM ->
          refused(
              OrganisationCode.class, reason, OrganisationCode::parse, maimed(organisationCodes()));
      case ORGANISATION_CODE_CHECK ->
          refused(
              OrganisationCode.class,
              reason,
              OrganisationCode::parse,
              organisationCodes()
                  .map(code -> code.substring(0, 8) + (code.endsWith("5") ? "6" : "5")));
      case DECISION_NUMBER_FORM ->
          refused(
              DecisionNumber.class,
              reason,
              DecisionNumber::parse,
              Arbitraries.oneOf(digits(0, 14), digits(17, 20), maimed(digits(15, 16), 15)));
      case DECISION_NUMBER_CHECK ->
          refused(
              DecisionNumber.class,
              reason,
              text -> DecisionNumber.parse(text, number -> '7'),
              digits(15, 15).map(number -> number + "8"));
      case MOBILE_FORM ->
          refused(
              Mobile.class,
              reason,
              Mobile::parse,
              Arbitraries.oneOf(
                  maimed(IdentifierArbitraries.mobiles().map(Mobile::value)),
                  digits(9, 9).map(rest -> "12" + rest),
                  digits(9, 9).map(rest -> "+85 13" + rest)));
      case BANK_CARD_FORM ->
          refused(
              BankCard.class,
              reason,
              BankCard::parse,
              Arbitraries.oneOf(digits(0, 15), digits(20, 25)));
      case BANK_CARD_CHECK ->
          refused(
              BankCard.class,
              reason,
              BankCard::parse,
              changed(IdentifierArbitraries.bankCards().map(BankCard::value), 0, 16));
      case CERTIFICATE_NUMBER_FORM ->
          refused(
              CertificateNumber.class,
              reason,
              CertificateNumber::parse,
              Arbitraries.oneOf(digits(0, 7), digits(21, 25)));
      case TOLL_CARD_NUMBER_FORM ->
          refused(TollCardNumber.class, reason, TollCardNumber::parse, maimed(digits(20, 20)));
      case OBU_SERIAL_FORM ->
          refused(ObuSerial.class, reason, ObuSerial::parse, maimed(digits(16, 16)));
      case ACT_CODE_FORM ->
          refused(
              ActCode.class,
              reason,
              ActCode::parse,
              Arbitraries.oneOf(
                  digits(0, 3), digits(6, 9), Arbitraries.of("13A5", "1345.", "１２a")));
    };
  }

  private static Arbitrary<RefusedText> refused(
      Class<? extends Identifier> type,
      IdentifierReason reason,
      Function<String, Parsed<? extends Identifier>> parse,
      Arbitrary<String> texts) {
    return texts.map(text -> new RefusedText(type, text, reason, parse));
  }

  /** One character too few, one too many, or one that is no letter and no digit. */
  private static Arbitrary<String> maimed(Arbitrary<String> texts) {
    return Arbitraries.oneOf(texts.map(text -> text.substring(1)), maimed(texts, 5));
  }

  private static Arbitrary<String> maimed(Arbitrary<String> texts, int at) {
    return Combinators.combine(texts, Arbitraries.of("?", "中", "٣", "𠮷", "\uD800", "\u0000"))
        .as((text, wrong) -> text.substring(0, at - 1) + wrong + text.substring(at));
  }

  private static Arbitrary<String> starting(Arbitrary<String> texts, String... heads) {
    return Combinators.combine(texts, Arbitraries.of(heads))
        .as((text, head) -> head + text.substring(head.length()));
  }

  /** Another digit at a place: every check character must show it. */
  private static Arbitrary<String> changed(Arbitrary<String> texts, int from, int to) {
    return Combinators.combine(
            texts,
            Arbitraries.integers().between(from, to - 1),
            Arbitraries.integers().between(1, 9))
        .as(
            (text, at, by) -> {
              int old = Math.max(0, Character.digit(text.charAt(at), 10));
              boolean letter = Character.isLetter(text.charAt(at));
              int other = letter ? by : (old + by) % 10;
              return text.substring(0, at) + other + text.substring(at + 1);
            });
  }

  private static Arbitrary<String> residentIds() {
    return IdentifierArbitraries.residentIds().map(ResidentId::value);
  }

  private static Arbitrary<String> vins() {
    return IdentifierArbitraries.vins().map(Vin::value);
  }

  private static Arbitrary<String> creditCodes() {
    return IdentifierArbitraries.creditCodes().map(CreditCode::value);
  }

  private static Arbitrary<String> organisationCodes() {
    return IdentifierArbitraries.organisationCodes().map(OrganisationCode::value);
  }
}
