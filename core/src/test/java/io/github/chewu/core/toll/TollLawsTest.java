package io.github.chewu.core.toll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.TollArbitraries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the card's files. */
class TollLawsTest {
  @Provide
  Arbitrary<CardFile> anyCards() {
    return TollArbitraries.rawCardFiles();
  }

  @Provide
  Arbitrary<CardFile> issuedCards() {
    return TollArbitraries.issuedCardFiles();
  }

  @Provide
  Arbitrary<HolderFile> anyHolders() {
    return TollArbitraries.rawHolderFiles();
  }

  @Provide
  Arbitrary<HolderFile> holders() {
    return TollArbitraries.holderFiles();
  }

  @Provide
  Arbitrary<TollRecord> tollRecords() {
    return TollArbitraries.tollRecords();
  }

  @Property
  @Label("whatever bytes a card holds, every field can be read, and a change of one keeps the rest")
  void oneFieldChanged(@ForAll("anyCards") CardFile card) {
    assertReadable(card);
    Bytes before = card.raw();
    assertChanged(before, card.withType(CardType.CHARGE).raw(), 8, 1);
    assertChanged(before, card.withVersion(0x50).raw(), 9, 1);
    assertChanged(before, card.withCardNumber("1".repeat(20)).raw(), 10, 10);
    LocalDate day = LocalDate.of(2024, 2, 29);
    assertChanged(before, card.withValidity(day, day).raw(), 20, 8);
    assertChanged(before, card.withoutPlate().raw(), 28, 12);
    assertChanged(before, card.withUserType(7).raw(), 40, 1);
    assertChanged(before, card.withVehicleClass(new VehicleClass(26)).raw(), 42, 1);
  }

  private static void assertReadable(CardFile card) {
    List<Function<CardFile, Object>> reads =
        List.of(
            CardFile::type,
            CardFile::algorithm,
            CardFile::keyPath,
            CardFile::start,
            CardFile::expiry,
            CardFile::plate,
            CardFile::vehicleClass,
            CardFile::reserved);
    reads.forEach(read -> assertNotNull(read.apply(card)));
    assertEquals(20, card.cardNumber().length());
    assertEquals(card.isIssued(), card.plate().isPresent());
  }

  private static void assertChanged(Bytes before, Bytes after, int offset, int length) {
    assertEquals(before, after.with(offset, before.slice(offset, length)));
  }

  @Property
  @Label("a card file is read as it was written, field by field")
  void writtenFieldsAreRead(@ForAll("issuedCards") CardFile card) {
    assertTrue(card.isIssued());
    CardFile again =
        CardFile.blank(card.raw().length())
            .withIssuer(card.issuer())
            .withType(card.type())
            .withVersion(card.version())
            .withCardNumber(card.cardNumber())
            .withValidity(card.start().orElseThrow(), card.expiry().orElseThrow())
            .withPlate(card.plate().orElseThrow(), card.colourCode())
            .withVehicleClass(card.vehicleClass());
    assertEquals(card, again);
    assertFalse(card.withoutPlate().isIssued());
    assertTrue(IssuerRegion.of(card.issuer()).isPresent());
  }

  @Property
  @Label(
      "whatever bytes a holder file has, it can be read, and a change of the flags keeps the rest")
  void anyHolder(@ForAll("anyHolders") HolderFile holder) {
    assertEquals(holder.raw().from(2), holder.withFlags(1, 1).raw().from(2));
    assertEquals(
        holder.certificateType() == HolderFile.CertificateType.OTHER,
        holder.certificateTypeCode() > 4);
  }

  @Property
  @Label(
      "a holder's name and certificate are read as they were written, and toString shows neither")
  void holderRoundTrip(@ForAll("holders") HolderFile holder) {
    HolderFile again =
        HolderFile.blank()
            .withName(holder.name())
            .withCertificate(holder.certificateTypeCode(), holder.certificateNumber());
    assertEquals(holder, again);
    assertFalse(holder.toString().contains(holder.name()));
    assertFalse(holder.toString().contains(holder.certificateNumber()));
  }

  @Property
  @Label("a toll record of file 0012 reads as the same record of file 0019 does")
  void oldFileReadsAlike(@ForAll("tollRecords") TollRecord read) {
    Bytes raw = read.raw();
    if (raw.length() != 43) {
      Bytes padded = raw.plus(Bytes.filled(40 - raw.length(), 0));
      TollRecord long43 = new TollRecord(Bytes.hex("AA2900").plus(padded));
      assertEquals(long43.network(), read.network());
      assertEquals(long43.time(), read.time());
      assertEquals(long43.markers(), read.markers());
      assertEquals(long43.plate(), read.plate());
      assertEquals(Optional.empty(), read.lockFlag());
    }
  }

  @Property
  @Label("a vehicle class is counted within its kind, and an unknown code is kept")
  void vehicleClasses(@ForAll @IntRange(min = 0, max = 255) int code) {
    VehicleClass vehicleClass = new VehicleClass(code);
    int most =
        switch (vehicleClass.kind()) {
          case PASSENGER -> 4;
          case TRUCK, SPECIAL -> 6;
          case OTHER -> 255;
        };
    assertTrue(vehicleClass.number() <= most);
    assertEquals(code, vehicleClass.code());
  }
}
