package io.github.chewu.core.toll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.bytes.Bytes;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Codes of toll cards and their records. */
class CodesTest {
  @Test
  @DisplayName("issuer regions begin with the bytes of the national table")
  void regions() {
    String table =
        Stream.of(IssuerRegion.values())
            .map(region -> region.text().hex() + " " + region.code())
            .collect(Collectors.joining(", "));
    assertEquals(
        "B1B1BEA9 11, CCECBDF2 12, BAD3B1B1 13, C9BDCEF7 14, C4DAC3C9 15, C1C9C4FE 21,"
            + " BCAAC1D6 22, C1FABDAD 23, C9CFBAA3 31, BDADCBD5 32, D5E3BDAD 33, B0B2BBD5 34,"
            + " B8A3BDA8 35, BDADCEF7 36, C9BDB6AB 37, BAD3C4CF 41, BAFEB1B1 42, BAFEC4CF 43,"
            + " B9E3B6AB 44, B9E3CEF7 45, D6D8C7EC 50, CBC4B4A8 51, B9F3D6DD 52, D4C6C4CF 53,"
            + " C9C2CEF7 61, B8CACBE0 62, C7E0BAA3 63, C4FECFC4 64, D0C2BDAE 65, BEFCB3B5 5",
        table);
    assertEquals(Optional.empty(), IssuerRegion.of(Bytes.filled(8, 0xFF)));
  }

  @Test
  @DisplayName("codes of national upload lead to their constants; others to none")
  void uploadCodes() {
    assertEquals(Optional.of(CardState.LOST), CardState.of(6));
    assertEquals(Optional.empty(), CardState.of(7));
    assertEquals(Optional.of(UploadCertificate.OFFICER), UploadCertificate.of(106));
    assertEquals(Optional.empty(), UploadCertificate.of(105));
  }

  @Test
  @DisplayName("E26: card type 22 stores value, 23 is a charge card, any other is neither")
  void cardTypes() {
    assertEquals(CardType.STORED_VALUE, CardType.of(0x16));
    assertEquals(CardType.CHARGE, CardType.of(0x17));
    assertEquals(CardType.OTHER, CardType.of(0x22));
    assertThrows(IllegalArgumentException.class, () -> CardFile.blank(43).withType(CardType.OTHER));
  }

  @Test
  @DisplayName("a record of an entry lane shows where, when and which vehicle; a blank one nothing")
  void tollRecord() {
    TollRecord entry =
        new TollRecord(
            Bytes.hex("AA2900 6201 0102 07 65BA6EFF 01 03 000000000000000000 000123 02")
                .plus(Bytes.gbk("甘A12345", 12))
                .plus(Bytes.filled(4, 0)));
    assertEquals(Optional.of(0), entry.lockFlag());
    assertEquals("6201", entry.network());
    assertEquals(Bytes.hex("0102"), entry.station());
    assertEquals(7, entry.lane());
    assertEquals(Optional.of(Instant.parse("2024-01-31T16:02:07Z")), entry.time());
    assertEquals(VehicleClass.Kind.PASSENGER, entry.vehicleClass().kind());
    assertEquals(3, entry.state());
    assertEquals(Bytes.hex("000123"), entry.operator());
    assertEquals(2, entry.shift());
    assertEquals(Optional.of("甘A12345"), entry.plate());
    assertEquals(Bytes.filled(4, 0), entry.reserved());

    TollRecord blank = new TollRecord(Bytes.hex("AA2900").plus(Bytes.filled(40, 0xFF)));
    assertEquals(Optional.empty(), blank.time());
    assertEquals(Optional.empty(), blank.plate());
  }
}
