package io.github.chewu.core.toll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.TagArbitraries;
import io.github.chewu.core.kit.TollArbitraries;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of a tag's files. */
class TagLawsTest {
  @Provide
  Arbitrary<TagSystemFile> anySystem() {
    return TagArbitraries.rawSystemFiles();
  }

  @Provide
  Arbitrary<TagSystemFile> systems() {
    return TagArbitraries.systemFiles();
  }

  @Provide
  Arbitrary<TagVehicleFile> anyVehicle() {
    return TagArbitraries.rawVehicleFiles();
  }

  @Provide
  Arbitrary<CardFile> issuedCards() {
    return TollArbitraries.issuedCardFiles();
  }

  @Property
  @Label("whatever bytes a system file holds, every field can be read, and a write keeps the rest")
  void anySystemFile(
      @ForAll("anySystem") TagSystemFile file, @ForAll("systems") TagSystemFile other) {
    List<Function<TagSystemFile, Object>> reads =
        List.of(
            TagSystemFile::provider,
            TagSystemFile::type,
            TagSystemFile::algorithm,
            TagSystemFile::keyPath,
            TagSystemFile::signed,
            TagSystemFile::expiry);
    reads.forEach(read -> assertNotNull(read.apply(file)));
    assertEquals(16, file.serialDigits().length());
    TagSystemFile dated =
        file.with(
            TagSystemFile.DATES,
            TagSystemFile.dates(other.signed().orElseThrow(), other.expiry().orElseThrow()));
    assertEquals(other.signed(), dated.signed());
    assertEquals(other.expiry(), dated.expiry());
    assertEquals(file, dated.with(TagSystemFile.DATES, file.raw().slice(TagSystemFile.DATES, 8)));
  }

  @Property
  @Label("E16: a vehicle file takes plate, colour, class and user type of a card, nothing else")
  void takesTheCardsVehicle(
      @ForAll("anyVehicle") TagVehicleFile file, @ForAll("issuedCards") CardFile card) {
    TagVehicleFile bound =
        file.withPlate(card.plate().orElseThrow(), card.colourCode())
            .withClass(card.vehicleClass(), card.userType());
    assertEquals(List.of(), TagDifference.between(card, bound));
    assertEquals(card.userType(), bound.userType());
    assertEquals(file.raw().from(16), bound.raw().from(16));
    assertEquals(file.raw().length(), bound.raw().length());
  }

  @Property
  @Label("whatever bytes a vehicle file holds, every field can be read")
  void anyVehicleFile(@ForAll("anyVehicle") TagVehicleFile file) {
    Bytes raw = file.raw();
    assertEquals(raw.unsignedAt(12, 2), file.colourCode());
    assertEquals(raw.unsignedAt(16, 2), file.length());
    assertEquals(raw.unsignedAt(22, 2), file.wheelbase());
    assertEquals(raw.unsignedAt(24, 3), file.loadOrSeats());
    assertNotNull(file.characteristics());
    assertNotNull(file.engine());
    boolean none = raw.at(0) == 0 || raw.slice(0, 12).equals(Bytes.filled(12, 0xFF));
    assertEquals(none, file.plate().equals(Optional.empty()));
  }
}
