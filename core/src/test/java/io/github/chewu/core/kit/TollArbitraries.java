package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import io.github.chewu.core.toll.HolderFile;
import io.github.chewu.core.toll.IssuerRegion;
import io.github.chewu.core.toll.TollRecord;
import io.github.chewu.core.toll.VehicleClass;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Files of user cards, as jqwik draws them. */
public final class TollArbitraries {
  private static final String PLATE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private TollArbitraries() {}

  /** File 0015 of any 43 or 50 bytes, as cards of all sorts may hold them. */
  public static Arbitrary<CardFile> rawCardFiles() {
    return Arbitraries.of(43, 50).flatMap(BytesArbitraries::bytes).map(CardFile::new);
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
    return BytesArbitraries.bytes(HolderFile.LENGTH).map(HolderFile::new);
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

  /** Record AA of file 0019, or file 0012 in both lengths, of any bytes. */
  public static Arbitrary<TollRecord> tollRecords() {
    return Arbitraries.of(36, 40, 43).flatMap(BytesArbitraries::bytes).map(TollRecord::new);
  }

  /** Classes of every table, and codes of none. */
  public static Arbitrary<VehicleClass> vehicleClasses() {
    return Arbitraries.integers().between(0, 255).map(VehicleClass::new);
  }

  /** Files of wrong lengths, and fields that do not fit. */
  public static Arbitrary<RefusedCall> refused() {
    CardFile card = CardFile.blank(50);
    return Arbitraries.oneOf(
        RefusedCall.of(
            CardFile.class,
            bytes -> "issue file of " + bytes.length(),
            Arbitraries.oneOf(BytesArbitraries.bytesNot(43, 50), BytesArbitraries.bytes(44, 49)),
            CardFile::new),
        RefusedCall.of(CardFile.class, "issuer", BytesArbitraries.bytesNot(8), card::withIssuer),
        RefusedCall.of(
            CardFile.class,
            "card number",
            BytesArbitraries.bytesNot(10).map(bytes -> "12".repeat(bytes.length())),
            card::withCardNumber),
        RefusedCall.of(
            CardFile.class,
            LocalDate::toString,
            dates(),
            start -> card.withValidity(start, start.minusDays(1))),
        RefusedCall.of(
            CardFile.class, "plate", Arbitraries.just(""), plate -> card.withPlate(plate, 0)),
        RefusedCall.of(CardType.class, "OTHER", Arbitraries.just(CardType.OTHER), CardType::code),
        RefusedCall.of(
            HolderFile.class,
            "holder file",
            BytesArbitraries.bytesNot(HolderFile.LENGTH),
            HolderFile::new),
        RefusedCall.of(
            HolderFile.class,
            "ASCII",
            Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(9),
            number -> HolderFile.blank().withCertificate(0, number)),
        RefusedCall.of(
            TollRecord.class,
            bytes -> "toll record of " + bytes.length(),
            Arbitraries.oneOf(
                BytesArbitraries.bytesNot(36, 43),
                Arbitraries.of(37, 39, 41, 42).flatMap(BytesArbitraries::bytes)),
            TollRecord::new),
        RefusedCall.of(
            VehicleClass.class,
            code -> "vehicle class " + code,
            Numbers.outside(0, 255),
            VehicleClass::new));
  }

  private static Arbitrary<String> digits(int length) {
    return Arbitraries.strings().numeric().ofLength(length);
  }

  /** Days that a card or tag can hold, of these decades. */
  static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(0, 20_000)
        .map(days -> LocalDate.of(2000, 1, 1).plusDays(days));
  }

  /** Plates of one authority. */
  static Arbitrary<String> plates() {
    return Arbitraries.strings().withChars(PLATE_CHARACTERS).ofLength(5).map(rest -> "甘A" + rest);
  }
}
