package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import io.github.chewu.core.toll.HolderFile;
import io.github.chewu.core.toll.IssuerRegion;
import io.github.chewu.core.toll.VehicleClass;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Files of user cards, as jqwik draws them. */
public final class TollArbitraries {
  private static final String PLATE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private TollArbitraries() {}

  /** Any bytes of this length. */
  public static Arbitrary<Bytes> bytes(int length) {
    return Arbitraries.bytes().array(byte[].class).ofSize(length).map(Bytes::copyOf);
  }

  /** File 0015 of any 43 or 50 bytes, as cards of all sorts may hold them. */
  public static Arbitrary<CardFile> rawCardFiles() {
    return Arbitraries.of(43, 50).flatMap(TollArbitraries::bytes).map(CardFile::new);
  }

  /** File 0015 of a card after second issue. */
  public static Arbitrary<CardFile> issuedCardFiles() {
    Arbitrary<CardFile> numbered =
        Combinators.combine(
                Arbitraries.of(43, 50),
                Arbitraries.of(IssuerRegion.class),
                Arbitraries.of(CardType.STORED_VALUE, CardType.CHARGE),
                Arbitraries.of(0x10, 0x40, 0x41, 0x50, 0x51),
                digits(20))
            .as(
                (length, region, type, version, number) ->
                    CardFile.blank(length)
                        .withIssuer(region.text().plus(Bytes.hex("62010001")))
                        .withType(type)
                        .withVersion(version)
                        .withCardNumber(number));
    return Combinators.combine(
            numbered, dates(), Arbitraries.integers().between(0, 3650), plates(), vehicleClasses())
        .as(
            (card, start, days, plate, vehicleClass) ->
                card.withValidity(start, start.plusDays(days))
                    .withPlate(plate, 0)
                    .withVehicleClass(vehicleClass));
  }

  /** File 0016 of any 55 bytes. */
  public static Arbitrary<HolderFile> rawHolderFiles() {
    return bytes(HolderFile.LENGTH).map(HolderFile::new);
  }

  /** File 0016 of a person. */
  public static Arbitrary<HolderFile> holderFiles() {
    return Combinators.combine(
            Arbitraries.strings().withCharRange('一', '龥').ofMinLength(2).ofMaxLength(10),
            digits(18),
            Arbitraries.integers().between(0, 4))
        .as(
            (name, number, type) ->
                HolderFile.blank().withName(name).withCertificate(type, number));
  }

  private static Arbitrary<String> digits(int length) {
    return Arbitraries.strings().numeric().ofLength(length);
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(0, 20_000)
        .map(days -> LocalDate.of(2000, 1, 1).plusDays(days));
  }

  private static Arbitrary<String> plates() {
    return Arbitraries.strings().withChars(PLATE_CHARACTERS).ofLength(5).map(rest -> "甘A" + rest);
  }

  private static Arbitrary<VehicleClass> vehicleClasses() {
    return Arbitraries.integers().between(0, 255).map(VehicleClass::new);
  }
}
