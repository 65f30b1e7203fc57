package io.github.chewu.obu.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.BytesArbitraries;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.kit.TagArbitraries;
import io.github.chewu.core.kit.TollArbitraries;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagDifference;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.dialect.TagSeen;
import io.github.chewu.obu.dialect.WriterIdentity;
import io.github.chewu.obu.tag.IssueMode;
import io.github.chewu.obu.tag.IssueOrder;
import io.github.chewu.obu.tag.SerialTyped;
import io.github.chewu.obu.tag.Settled;
import io.github.chewu.obu.tag.TagAct;
import io.github.chewu.obu.tag.TagMatch;
import io.github.chewu.obu.tag.TagReading;
import io.github.chewu.obu.tag.TagReason;
import io.github.chewu.obu.tag.TagReceipt;
import io.github.chewu.obu.tag.VehicleTyped;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What is read from tags and done to them, as jqwik draws it. */
public final class TagValues {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String SERIAL = "6201000000000017";

  private TagValues() {}

  private static Arbitrary<String> serials() {
    return Arbitraries.strings().numeric().ofLength(16);
  }

  private static Arbitrary<String> orders() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20);
  }

  static Arbitrary<TagSeen> seen() {
    return Combinators.combine(
            Arbitraries.of(0, 4).flatMap(BytesArbitraries::bytes),
            TagArbitraries.systemFiles(),
            TagArbitraries.statuses())
        .as(TagSeen::new);
  }

  static Arbitrary<WriterIdentity> identities() {
    Arbitrary<String> two = BytesArbitraries.bytes(2).map(Bytes::hex);
    Arbitrary<String> serial =
        Arbitraries.of(0, 8).flatMap(BytesArbitraries::bytes).map(Bytes::hex);
    return Combinators.combine(two, two, two, serial).as(WriterIdentity::new);
  }

  /** What a tag in the field says of itself. */
  public static Arbitrary<TagReading> readings() {
    return Combinators.combine(
            TagArbitraries.systemFiles(), TagArbitraries.vehicleFiles(), TagArbitraries.statuses())
        .as(TagReading::new);
  }

  static Arbitrary<TagMatch> matches() {
    return Combinators.combine(TollArbitraries.issuedCardFiles(), readings())
        .as((card, tag) -> new TagMatch(card, tag, TagDifference.between(card, tag.vehicle())));
  }

  static Arbitrary<SerialTyped> typedSerials() {
    return serials().map(serial -> SerialTyped.twice(serial, serial));
  }

  static Arbitrary<VehicleTyped> typedVehicles() {
    return Combinators.combine(
            Arbitraries.of("京A12345", "沪B67890")
                .map(plate -> PlateNumber.parse(plate).orElseThrow())
                .optional(),
            Arbitraries.of(PlateColour.class).optional())
        .as(VehicleTyped::new);
  }

  /** Orders to issue a tag. */
  public static Arbitrary<IssueOrder> issueOrders() {
    return Combinators.combine(
            orders(),
            TollArbitraries.issuedCardFiles(),
            typedSerials(),
            Arbitraries.of(IssueMode.class),
            BytesArbitraries.bytes(TagVehicleFile.LENGTH).map(TagVehicleFile::new),
            typedVehicles(),
            Arbitraries.integers().between(0, 5_000))
        .as(
            (id, card, serial, mode, application, typed, days) ->
                new IssueOrder(
                    id, card, serial, mode, application, typed, DAY, DAY.plusDays(days)));
  }

  static Arbitrary<TagReceipt> receipts() {
    return Combinators.combine(
            orders(), Arbitraries.of(TagAct.class), readings(), Arbitraries.of(true, false))
        .as(TagReceipt::new);
  }

  static Arbitrary<Settled> settled() {
    return Combinators.combine(
            serials(),
            Arbitraries.of(TagAct.class),
            orders(),
            Arbitraries.of(
                Outcome.<String>done(SERIAL),
                Outcome.<String>notDone(TagReason.NOT_WRITTEN, SERIAL, "T1"),
                Outcome.<String>unknown("1", TagReason.WRITE_IN_DOUBT, SERIAL, "T1")))
        .as(Settled::new);
  }

  /** Serials that were not typed right, days and files that do not fit. */
  public static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(
        serials()
            .map(
                serial ->
                    new RefusedCall(
                        SerialTyped.class,
                        serial,
                        () -> SerialTyped.twice(serial, serial.substring(1) + "X")))
            .map(call -> new RefusedCall(SerialTyped.class, "16 digits", call.call())),
        serials()
            .filter(serial -> serial.charAt(0) != '9')
            .map(
                serial ->
                    new RefusedCall(
                        SerialTyped.class,
                        serial,
                        () -> SerialTyped.twice(serial, '9' + serial.substring(1)))),
        Arbitraries.integers()
            .between(1, 1_000)
            .map(days -> order(TagVehicleFile.LENGTH, days, DAY.minusDays(days).toString())),
        Arbitraries.just(order(TagVehicleFile.LONG, 0, "vehicle file")));
  }

  private static RefusedCall order(int length, int days, String names) {
    return new RefusedCall(
        IssueOrder.class,
        names,
        () ->
            new IssueOrder(
                "T1",
                CardFile.blank(50),
                SerialTyped.twice(SERIAL, SERIAL),
                IssueMode.NEW,
                TagVehicleFile.blank(length),
                DAY,
                DAY.minusDays(days)));
  }
}
