package io.github.chewu.core.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.IdentifierArbitraries;
import io.github.chewu.core.outcome.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of identifiers.md, and what is said of one kind only. */
class IdentifierExamplesTest {
  @Test
  @DisplayName("11010519491231002X is an identity number, born on 31 December 1949")
  void residentId() {
    ResidentId id = ResidentId.parse(" 110105 19491231 002x").orElseThrow();
    assertEquals(LocalDate.of(1949, 12, 31), id.birthDate());
    assertEquals(ResidentId.Holder.CITIZEN, id.holder());
    assertEquals("110***********002X", id.toString());
    assertRefused(IdentifierReason.RESIDENT_ID_CHECK, ResidentId.parse("110105194912310021"));
    assertRefused(IdentifierReason.RESIDENT_ID_DATE, ResidentId.parse("11010519490229002X"));
  }

  @ParameterizedTest(name = "a number that begins with {0} is of {1}")
  @CsvSource({
    "810000,HONG_KONG",
    "820000,MACAU",
    "830000,TAIWAN",
    "911124,FOREIGNER",
    "370102,CITIZEN"
  })
  void holders(String region, ResidentId.Holder holder) {
    long right =
        "0123456789X"
            .chars()
            .mapToObj(check -> region + "19900101001" + (char) check)
            .flatMap(text -> ResidentId.parse(text).toOptional().stream())
            .peek(id -> assertEquals(holder, id.holder()))
            .count();
    assertEquals(1, right);
  }

  @Property
  @Label("two neighbouring digits in the wrong order never pass as an identity number")
  void swapped(@ForAll("residentIds") ResidentId id) {
    for (int i = 0; i < 16; i++) {
      String v = id.value();
      if (v.charAt(i) != v.charAt(i + 1)) {
        String swapped = v.substring(0, i) + v.charAt(i + 1) + v.charAt(i) + v.substring(i + 2);
        assertTrue(ResidentId.parse(swapped).refusal().isPresent(), swapped);
      }
    }
  }

  @Provide
  Arbitrary<ResidentId> residentIds() {
    return IdentifierArbitraries.residentIds();
  }

  @Test
  @DisplayName(
      "a licence carries an identity number, or a foreigner's document; a wrong ID is no licence")
  void licence() {
    assertEquals(
        Optional.of("11010519491231002X"),
        LicenceNumber.parse("11010519491231002x")
            .orElseThrow()
            .residentId()
            .map(ResidentId::value));
    assertEquals(Optional.empty(), LicenceNumber.parse("E12345678").orElseThrow().residentId());
    assertRefused(IdentifierReason.RESIDENT_ID_CHECK, LicenceNumber.parse("110105194912310021"));
    assertThrows(IllegalArgumentException.class, () -> new LicenceNumber("110105194912310021"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LDC613P23A1305189",
        "LSJA24U62JG269225",
        "LBV5S3102ESJ25655",
        "1M8GDM9AXKP042788"
      })
  @DisplayName("VINs whose check digit holds; with any other check digit the form still does")
  void vin(String text) {
    assertTrue(Vin.parse(text).orElseThrow().checkDigitHolds());
    for (char check : List.of('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X')) {
      Vin other = Vin.parse(text.substring(0, 8) + check + text.substring(9)).orElseThrow();
      assertEquals(other.value().equals(text), other.checkDigitHolds());
    }
  }

  @Test
  @DisplayName("the last four of a VIN are digits, the last three for a small maker")
  void vinSerial() {
    assertRefused(IdentifierReason.VIN_SERIAL, Vin.parse("LSJA24U62JG26A225"));
    assertEquals("LA9", Vin.parse("LA9A24U62JG26A225").orElseThrow().manufacturer());
    assertRefused(IdentifierReason.VIN_SERIAL, Vin.parse("LA9A24U62JG26AB25"));
    assertRefused(IdentifierReason.VIN_FORM, Vin.parse("LSJA24U62JG26922O"));
  }

  @Test
  @DisplayName("a credit code holds an organisation code, which is printed with a dash")
  void creditCode() {
    CreditCode code = CreditCode.parse("91350100M000100Y43").orElseThrow();
    assertEquals("M000100Y4", code.organisationCode().orElseThrow().value());
    assertEquals("M000100Y4", OrganisationCode.parse("M000100Y-4").orElseThrow().value());
    assertRefused(IdentifierReason.CREDIT_CODE_CHECK, CreditCode.parse("91350100M000100Y34"));
  }

  @Test
  @DisplayName("J13: a decision number has 15 digits, or 16 with the check digit of its place")
  void decision() {
    DecisionNumber bare = DecisionNumber.parse("370102190000001").orElseThrow();
    DecisionNumber printed = DecisionNumber.parse("370102190000001 5").orElseThrow();
    assertEquals(bare.number(), printed.number());
    assertEquals(Optional.empty(), bare.checkDigit());
    assertEquals(Optional.of('5'), printed.checkDigit());

    DecisionNumber.CheckDigit place = number -> '5';
    assertEquals(printed, DecisionNumber.parse("3701021900000015", place).orElseThrow());
    assertEquals(bare, DecisionNumber.parse("370102190000001", place).orElseThrow());
    assertRefused(
        IdentifierReason.DECISION_NUMBER_CHECK, DecisionNumber.parse("3701021900000016", place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678",
        "013812345678",
        "8613812345678",
        "+86 138 1234 5678",
        "１３８１２３４５６７８",
        "+86-138-1234-5678"
      })
  @DisplayName("a mobile number with or without its prefix is one number")
  void mobile(String text) {
    Mobile mobile = Mobile.parse(text).orElseThrow();
    assertEquals("13812345678", mobile.value());
    assertEquals("138******78", mobile.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+86",
        "12812345678",
        "1381234567",
        "86861381234567",
        "+8613812345678 9",
        "106"
      })
  @DisplayName("what is no mobile number is refused")
  void noMobile(String text) {
    assertRefused(IdentifierReason.MOBILE_FORM, Mobile.parse(text));
  }

  @Test
  @DisplayName("E10: a bank card is read as it is printed, and a slip of one digit is seen")
  void bankCard() {
    assertEquals(
        "4111********1111", BankCard.parse("4111 1111 1111 1111").orElseThrow().toString());
    assertRefused(IdentifierReason.BANK_CARD_CHECK, BankCard.parse("4111 1111 1111 1112"));
  }

  @Test
  @DisplayName("E13: the parts of toll card, file and certificate numbers")
  void parts() {
    TollCardNumber card = TollCardNumber.parse("6201 2201 2345 6789 0123").orElseThrow();
    assertEquals("6201", card.network());
    assertEquals("2201234567890123", card.card());
    assertEquals("3701", FileNumber.parse("370100123456").orElseThrow().issuingAuthority());
    assertTrue(CertificateNumber.parse("370012345678").orElseThrow().isCommonForm());
    assertFalse(CertificateNumber.parse("3700123456").orElseThrow().isCommonForm());
    assertEquals("16251", ActCode.parse("16251").orElseThrow().toString());
  }

  private static void assertRefused(IdentifierReason reason, Parsed<?> parsed) {
    assertEquals(Optional.of(reason), parsed.refusal().map(situation -> situation.reason()));
  }
}
