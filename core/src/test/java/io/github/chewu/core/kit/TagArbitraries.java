package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.IssuerRegion;
import io.github.chewu.core.toll.TagDifference;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Files and status of tags, as jqwik draws them. */
public final class TagArbitraries {
  private TagArbitraries() {}

  /** System files of any bytes in every length. */
  public static Arbitrary<TagSystemFile> rawSystemFiles() {
    return BytesArbitraries.bytes(TagSystemFile.LENGTH, 99).map(TagSystemFile::new);
  }

  /** System files of tags whose keys this SDK can make: a known province, 16 digits, dates. */
  public static Arbitrary<TagSystemFile> systemFiles() {
    return Combinators.combine(
            Arbitraries.of(IssuerRegion.class),
            Arbitraries.of(0x40, 0x41, 0x50, 0x51),
            Arbitraries.strings().numeric().ofLength(16),
            TollArbitraries.dates(),
            Arbitraries.integers().between(0, 3650),
            Arbitraries.of(TagStatus.INACTIVE, TagStatus.ACTIVE))
        .as(
            (region, version, serial, signed, days, dismantle) ->
                new TagSystemFile(
                    region
                        .text()
                        .plus(Bytes.hex("62010001"))
                        .plus(Bytes.of(0x01, version))
                        .plus(Bytes.bcd(serial))
                        .plus(TagSystemFile.dates(signed, signed.plusDays(days)))
                        .plus(Bytes.of(dismantle))));
  }

  /** Vehicle files of any bytes in both lengths. */
  public static Arbitrary<TagVehicleFile> rawVehicleFiles() {
    return Arbitraries.of(TagVehicleFile.LENGTH, TagVehicleFile.LONG)
        .flatMap(BytesArbitraries::bytes)
        .map(TagVehicleFile::new);
  }

  /** Vehicle files in which a vehicle stands. */
  public static Arbitrary<TagVehicleFile> vehicleFiles() {
    return Combinators.combine(
            rawVehicleFiles(),
            TollArbitraries.plates(),
            Arbitraries.integers().between(0, 6),
            TollArbitraries.vehicleClasses())
        .as(
            (file, plate, colour, vehicleClass) ->
                file.withPlate(plate, colour).withClass(vehicleClass, file.userType()));
  }

  /** Both status bytes, whatever they are. */
  public static Arbitrary<TagStatus> statuses() {
    Arbitrary<Integer> one = Arbitraries.integers().between(0, 255);
    return Combinators.combine(one, one).as(TagStatus::new);
  }

  /** Fields of a card and a tag that differ. */
  public static Arbitrary<TagDifference> differences() {
    return Combinators.combine(
            Arbitraries.of(TagDifference.Field.class),
            TollArbitraries.plates(),
            TollArbitraries.plates())
        .as(TagDifference::new);
  }

  /** Files of wrong lengths, and fields that do not fit. */
  public static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(
        RefusedCall.of(
            TagSystemFile.class,
            "system file",
            BytesArbitraries.bytesNot(TagSystemFile.LENGTH, 99),
            TagSystemFile::new),
        RefusedCall.of(
            TagSystemFile.class,
            LocalDate::toString,
            TollArbitraries.dates(),
            signed -> TagSystemFile.dates(signed, signed.minusDays(1))),
        RefusedCall.of(
            TagVehicleFile.class,
            bytes -> "vehicle file of " + bytes.length(),
            Arbitraries.oneOf(
                BytesArbitraries.bytesNot(TagVehicleFile.LENGTH, TagVehicleFile.LONG),
                BytesArbitraries.bytes(TagVehicleFile.LENGTH + 1, TagVehicleFile.LONG - 1)),
            TagVehicleFile::new),
        RefusedCall.of(
            TagVehicleFile.class,
            "plate",
            Arbitraries.just(""),
            plate -> TagVehicleFile.blank(TagVehicleFile.LENGTH).withPlate(plate, 0)),
        RefusedCall.of(
            TagStatus.class,
            value -> "status " + value,
            Numbers.outside(0, 255),
            value -> new TagStatus(value, 0)));
  }
}
