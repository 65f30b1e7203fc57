package io.github.chewu.obu.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary virtual tags, and what they refuse. */
public final class TagArbitraries {
  private TagArbitraries() {}

  private static Arbitrary<Bytes> raw(int length) {
    return Arbitraries.bytes().array(byte[].class).ofSize(length).map(Bytes::copyOf);
  }

  /** Any tag: of either form of both files, with any bytes in them. */
  public static Arbitrary<TagImage> tags() {
    return Combinators.combine(
            raw(4),
            raw(4),
            Arbitraries.integers().between(0, 255),
            Arbitraries.of(TagSystemFile.LENGTH, 64, 99).flatMap(TagArbitraries::raw),
            Arbitraries.of(TagVehicleFile.LENGTH, TagVehicleFile.LONG).flatMap(TagArbitraries::raw))
        .as(
            (mac, chip, equipment, system, vehicle) ->
                new TagImage(
                    mac, chip, equipment, new TagSystemFile(system), new TagVehicleFile(vehicle)));
  }

  /** Bad arguments for a tag, its text and the writer around it. */
  public static Arbitrary<RefusedCall> refused() {
    TagImage tag = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL);
    return Arbitraries.of(
        call(
            "tag address of 3",
            () -> new TagImage(Bytes.filled(3, 0), tag.chip(), 0, tag.system(), tag.vehicle())),
        call("chip serial of 5", () -> chip(tag, 5)),
        call("256", () -> tag.withEquipment(256)),
        call("16", () -> TestTags.fresh(Algorithm.SM4, "12345678")),
        call("first line", () -> TagImage.parse("shopping list")),
        call("system", () -> TagImage.parse(tag.toText().replaceFirst("system=.*\n", ""))),
        call("colour", () -> TagImage.parse(tag.toText() + "colour=00\n")),
        new RefusedCall(WriterFamily.class, "dialect 'X'", () -> WriterFamily.of("X")),
        new RefusedCall(
            VirtualWriter.class,
            "-1 baud",
            () -> new VirtualWriter(WriterFamily.TRANSPARENT, TestTags.keys()).baud(-1)));
  }

  private static TagImage chip(TagImage tag, int length) {
    return new TagImage(tag.mac(), Bytes.filled(length, 0), 0, tag.system(), tag.vehicle());
  }

  private static RefusedCall call(String named, Supplier<?> given) {
    return new RefusedCall(TagImage.class, named, given);
  }
}
