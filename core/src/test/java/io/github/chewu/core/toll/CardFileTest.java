package io.github.chewu.core.toll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyPath;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** File 0015 as real cards hold it. */
class CardFileTest {
  static final CardFile ZHEJIANG =
      new CardFile(
          Bytes.hex(
              "D5E3BDAD33010001 16 41 3301 1311230200062825 20171130 20280525"
                  + " D5E35A383838383800000000 00 00 0D"));
  static final CardFile NINGXIA =
      new CardFile(
          Bytes.hex(
              "C4FECFC4C4FECFC4 01 50 6401 6666661218474415 20180101 20181231"
                  + " C4FE41443533373200000000 01 03 00 00000000000000"));

  @Test
  @DisplayName("a stored-value card of Zhejiang, 43 bytes, as read from a reader's log")
  void zhejiang() {
    assertEquals(Optional.of(IssuerRegion.ZHEJIANG), IssuerRegion.of(ZHEJIANG.issuer()));
    assertEquals(CardType.STORED_VALUE, ZHEJIANG.type());
    assertEquals(0x41, ZHEJIANG.version());
    assertEquals(Algorithm.TRIPLE_DES, ZHEJIANG.algorithm());
    assertEquals("3301", ZHEJIANG.network());
    assertEquals("33011311230200062825", ZHEJIANG.cardNumber());
    assertEquals(Optional.of(LocalDate.of(2017, 11, 30)), ZHEJIANG.start());
    assertEquals(Optional.of(LocalDate.of(2028, 5, 25)), ZHEJIANG.expiry());
    assertEquals(Optional.of("浙Z88888"), ZHEJIANG.plate());
    assertTrue(ZHEJIANG.isIssued());
    assertEquals(0, ZHEJIANG.userType());
    assertEquals(0, ZHEJIANG.colourCode());
    assertEquals(VehicleClass.Kind.TRUCK, ZHEJIANG.vehicleClass().kind());
    assertEquals(3, ZHEJIANG.vehicleClass().number());
    assertEquals(0, ZHEJIANG.reserved().length());
    assertEquals(
        new KeyPath(
            Bytes.hex("D5E3BDADD5E3BDAD"), Bytes.hex("1311230200062825"), Algorithm.TRIPLE_DES),
        ZHEJIANG.keyPath());
  }

  @Test
  @DisplayName("an SM4 card of Ningxia, 50 bytes, with a type byte that no table knows")
  void ningxia() {
    assertEquals(Optional.of(IssuerRegion.NINGXIA), IssuerRegion.of(NINGXIA.issuer()));
    assertEquals(CardType.OTHER, NINGXIA.type());
    assertEquals(1, NINGXIA.typeCode());
    assertEquals(Algorithm.SM4, NINGXIA.algorithm());
    assertEquals("64016666661218474415", NINGXIA.cardNumber());
    assertEquals(Optional.of("宁AD5372"), NINGXIA.plate());
    assertEquals(1, NINGXIA.userType());
    assertEquals(3, NINGXIA.colourCode());
    assertEquals(VehicleClass.Kind.OTHER, NINGXIA.vehicleClass().kind());
    assertEquals(Bytes.filled(7, 0), NINGXIA.reserved());
  }

  @Test
  @DisplayName("a card before second issue has no plate and no dates, and is not issued")
  void beforeSecondIssue() {
    CardFile empty = new CardFile(Bytes.filled(50, 0xFF));
    assertEquals(Optional.empty(), empty.plate());
    assertEquals(Optional.empty(), empty.start());
    assertEquals(Optional.empty(), empty.expiry());
    assertFalse(empty.isIssued());
    assertEquals(Optional.empty(), new CardFile(Bytes.filled(43, 0)).plate());
    assertEquals(Optional.empty(), new CardFile(Bytes.filled(43, 0)).expiry());
    assertFalse(CardFile.blank(50).isIssued());
  }
}
