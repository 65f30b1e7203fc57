package io.github.chewu.core.toll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files of tags as real ones hold them (obu-tag.md 2). */
class TagFilesTest {
  static final TagSystemFile ZHEJIANG =
      new TagSystemFile(Bytes.hex("D5E3BDAD33010001 00 10 3301081501184815 20181106 20191231 01"));

  /** The file inside the published sealed sample. */
  static final TagVehicleFile SAMPLE =
      new TagVehicleFile(
          Bytes.hex(
              "D4C141323534333600000000 0001 01 02 0177 12 0D 04 02 0011 000190"
                  + " 41414100000000000000000000000000 42424200000000000000000000000000"));

  @Test
  @DisplayName("E20: the system file of a tag of Zhejiang, as it stands in a published VST")
  void zhejiang() {
    assertEquals(Optional.of(IssuerRegion.ZHEJIANG), IssuerRegion.of(ZHEJIANG.provider()));
    assertEquals(0x00, ZHEJIANG.type());
    assertEquals(0x10, ZHEJIANG.version());
    assertEquals(Algorithm.TRIPLE_DES, ZHEJIANG.algorithm());
    assertEquals("3301081501184815", ZHEJIANG.serialDigits());
    assertEquals(Optional.of(LocalDate.of(2018, 11, 6)), ZHEJIANG.signed());
    assertEquals(Optional.of(LocalDate.of(2019, 12, 31)), ZHEJIANG.expiry());
    assertEquals(TagStatus.ACTIVE, ZHEJIANG.dismantle());
    assertEquals(
        new KeyPath(
            Bytes.hex("D5E3BDADD5E3BDAD"), Bytes.hex("3301081501184815"), Algorithm.TRIPLE_DES),
        ZHEJIANG.keyPath());
  }

  @Test
  @DisplayName("a tag that was never written has no dates, and a version from 50 on speaks SM4")
  void blankSystem() {
    TagSystemFile blank = new TagSystemFile(Bytes.filled(99, 0xFF).with(9, Bytes.of(0x50)));
    assertEquals(Optional.empty(), blank.signed());
    assertEquals(Optional.empty(), blank.expiry());
    assertEquals(Algorithm.SM4, blank.algorithm());
    assertEquals("FFFFFFFFFFFFFFFF", blank.serialDigits());
  }

  @Test
  @DisplayName("E20: the vehicle file of the published sample, field by field")
  void sample() {
    assertEquals(Optional.of("粤A25436"), SAMPLE.plate());
    assertEquals(1, SAMPLE.colourCode());
    assertEquals(new VehicleClass(1), SAMPLE.vehicleClass());
    assertEquals(2, SAMPLE.userType());
    assertEquals(375, SAMPLE.length());
    assertEquals(18, SAMPLE.width());
    assertEquals(13, SAMPLE.height());
    assertEquals(4, SAMPLE.wheels());
    assertEquals(2, SAMPLE.axles());
    assertEquals(17, SAMPLE.wheelbase());
    assertEquals(400, SAMPLE.loadOrSeats());
    assertEquals("AAA", SAMPLE.characteristics());
    assertEquals("BBB", SAMPLE.engine());
  }

  @Test
  @DisplayName("E12: no vehicle stands in a file of 00 or FF")
  void noVehicle() {
    assertEquals(Optional.empty(), TagVehicleFile.blank(79).plate());
    assertEquals(Optional.empty(), new TagVehicleFile(Bytes.filled(59, 0xFF)).plate());
  }

  @Test
  @DisplayName("E14: bit 1 alone says torn off; 00 in the dismantle byte says not in use, no more")
  void status() {
    assertEquals(List.of(), said(new TagStatus(0x80, 0x00)));
    assertEquals(List.of("active"), said(new TagStatus(0x80, 0x01)));
    assertEquals(List.of(), said(new TagStatus(0x80, 0xFF)));
    assertEquals(List.of("tampered"), said(new TagStatus(0x82, 0x00)));
    assertEquals(List.of("locked"), said(new TagStatus(0x84, 0x00)));
    assertEquals(List.of("battery"), said(new TagStatus(0x81, 0x00)));
    assertEquals(List.of("card", "card error"), said(new TagStatus(0x08, 0x00)));
    assertEquals(List.of("card"), said(new TagStatus(0x70, 0x00)));
  }

  private static List<String> said(TagStatus status) {
    List<String> said = new ArrayList<>();
    if (status.active()) {
      said.add("active");
    }
    if (status.tampered()) {
      said.add("tampered");
    }
    if (status.locked()) {
      said.add("locked");
    }
    if (status.batteryLow()) {
      said.add("battery");
    }
    if (status.cardPresent()) {
      said.add("card");
    }
    if (status.cardError()) {
      said.add("card error");
    }
    return said;
  }

  @Test
  @DisplayName("E18, E21: plate, colour and class are compared, and each that differs is named")
  void differences() {
    CardFile card =
        CardFile.blank(50).withPlate("粤A25436", 1).withVehicleClass(new VehicleClass(1));
    assertTrue(TagDifference.between(card, SAMPLE).isEmpty());
    assertEquals(
        List.of(new TagDifference(TagDifference.Field.PLATE, "粤A25437", "粤A25436")),
        TagDifference.between(card.withPlate("粤A25437", 1), SAMPLE));
    assertEquals(
        List.of(
            new TagDifference(TagDifference.Field.COLOUR, "0", "1"),
            new TagDifference(TagDifference.Field.VEHICLE_CLASS, "2", "1")),
        TagDifference.between(
            card.withPlate("粤A25436", 0).withVehicleClass(new VehicleClass(2)), SAMPLE));
    assertFalse(TagDifference.between(card.withoutPlate(), SAMPLE).isEmpty());
    assertEquals(
        List.of(new TagDifference(TagDifference.Field.COLOUR, "1", "257")),
        TagDifference.between(card, SAMPLE.with(12, Bytes.of(1, 1))));
  }

  @Test
  @DisplayName("E12, E19: the updates of a tag name key, file and place")
  void updates() {
    assertEquals(
        KeyName.DAMK_DF01, SAMPLE.update(ZHEJIANG.keyPath()).master(), "vehicle file in DF01");
    assertEquals(SAMPLE.raw(), SAMPLE.update(ZHEJIANG.keyPath()).data());
    assertEquals(
        KeyName.DAMK_MF, ZHEJIANG.update(TagSystemFile.DISMANTLE, Bytes.of(1)).master(), "MF");
    assertEquals(26, ZHEJIANG.update(TagSystemFile.DISMANTLE, Bytes.of(1)).offset());
    assertEquals(
        "2024022920340228",
        TagSystemFile.dates(LocalDate.of(2024, 2, 29), LocalDate.of(2034, 2, 28)).hex());
  }
}
