package io.github.chewu.core.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Situation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateNumberTest {
  @ParameterizedTest(name = "{0} is {1}, {2}, by {3}")
  @CsvSource({
    "鲁A12345,鲁A12345,ORDINARY,鲁A",
    "粤d·ab123,粤DAB123,ORDINARY,粤D",
    "津Ｉ－１２３４５,津I12345,ORDINARY,津I",
    "甘A 1234B,甘A1234B,ORDINARY,甘A",
    "鲁AD12345,鲁AD12345,SMALL_NEW_ENERGY,鲁A",
    "沪AE22075,沪AE22075,SMALL_NEW_ENERGY,沪A",
    "粤AP12345,粤AP12345,SMALL_NEW_ENERGY,粤A",
    "鲁A12345D,鲁A12345D,LARGE_NEW_ENERGY,鲁A",
    "鲁A1234警,鲁A1234警,POLICE,鲁A",
    "鲁A1234学,鲁A1234学,COACH,鲁A",
    "鲁AD1234学,鲁AD1234学,COACH,鲁A",
    "鲁A1234挂,鲁A1234挂,TRAILER,鲁A",
    "粤Z1234港,粤Z1234港,HONG_KONG,粤Z",
    "粤Z·A123澳,粤ZA123澳,MACAU,粤Z",
    "使123456,使123456,EMBASSY,",
    "123·456使,123456使,EMBASSY,",
    "沪12304领,沪12304领,CONSULATE,",
    "沪A1234领,沪A1234领,CONSULATE,沪A",
    "鲁A1234试,鲁A1234试,TEST,鲁A",
    "鲁A1234超,鲁A1234超,SPECIAL,鲁A"
  })
  void accepted(String text, String normalised, PlateForm form, String authority) {
    PlateNumber plate = PlateNumber.parse(text).orElseThrow();
    assertEquals(normalised, plate.value());
    assertEquals(form, plate.form());
    assertEquals(Optional.ofNullable(authority), plate.authority().map(Authority::toString));
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource({
    "鲁A1234,LENGTH",
    "鲁A1234567,LENGTH",
    "鲁AABC12,TOO_MANY_LETTERS",
    "鲁A1I345,LETTER_I_O",
    "鲁A12O45,LETTER_I_O",
    "鲁X12345,AUTHORITY",
    "云B12345,AUTHORITY",
    "台A12345,PROVINCE",
    "鲁AL12345,NEW_ENERGY_LETTER",
    "鲁A1D2345,NEW_ENERGY_FORM",
    "鲁A警1234,MARK_POSITION",
    "粤Z12345,GUANGDONG_Z",
    "粤A1234港,HONG_KONG_MACAU_AUTHORITY",
    "鲁A١٢٣٤٥,CHARACTER",
    "𠮷A12345,PROVINCE"
  })
  void refused(String text, PlateReason reason) {
    assertEquals(Optional.of(reason), PlateNumber.parse(text).refusal().map(Situation::reason));
  }

  @Test
  @DisplayName("a refusal says what was given and what is allowed, in Chinese first")
  void words() {
    Situation refusal = PlateNumber.parse("鲁x·12345").refusal().orElseThrow();
    assertEquals(
        "号牌 鲁X12345 有误：省份简称后为“X”，应为 ABCDEFGHJKLMNOPQRSUVWY 之一",
        refusal.say(Locale.SIMPLIFIED_CHINESE));
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> PlateNumber.parse("鲁x12345").orElseThrow());
    assertEquals(refusal.toString(), thrown.getMessage());
  }

  @Test
  @DisplayName("O is the province's own letter; 鲁S is no longer given out, but still on the road")
  void standing() {
    assertEquals(Authority.Standing.ASSIGNED, standing("鲁A12345"));
    assertEquals(Authority.Standing.RESERVED, standing("鲁O12345"));
    assertEquals(Authority.Standing.RETIRED, standing("鲁S12345"));
    assertEquals(Authority.Standing.ASSIGNED, standing("京O12345"));
  }

  private static Authority.Standing standing(String plate) {
    return PlateNumber.parse(plate).orElseThrow().authority().orElseThrow().standing();
  }

  @Test
  @DisplayName("the new-energy letters are data: a place that opens another one adds it")
  void otherLetters() {
    NewEnergyLetters more = new NewEnergyLetters("DABCEL", "FGHJK", "");
    assertEquals(
        PlateForm.SMALL_NEW_ENERGY, PlateNumber.parse("鲁AL12345", more).orElseThrow().form());
    assertTrue(PlateNumber.parse("粤AP12345", more).refusal().isPresent());
    assertThrows(IllegalArgumentException.class, () -> new NewEnergyLetters("DA", "AF", ""));
    assertThrows(IllegalArgumentException.class, () -> new NewEnergyLetters("DI", "F", ""));
  }

  @Test
  @DisplayName("a number shows the types that it may be of")
  void types() {
    List<PlateType> ordinary = PlateNumber.parse("鲁A12345").orElseThrow().types();
    assertTrue(ordinary.containsAll(List.of(PlateType.LARGE, PlateType.SMALL)));
    assertEquals(
        List.of(PlateType.SMALL_NEW_ENERGY), PlateNumber.parse("鲁AD12345").orElseThrow().types());
    assertEquals(
        List.of(PlateType.POLICE, PlateType.POLICE_MOTORCYCLE),
        PlateNumber.parse("鲁A1234警").orElseThrow().types());
  }
}
