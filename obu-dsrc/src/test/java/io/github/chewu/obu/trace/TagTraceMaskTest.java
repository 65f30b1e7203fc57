package io.github.chewu.obu.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.TraceArbitraries;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Which bytes of which command stay to be seen, layout by layout (writer-dialects.md). */
class TagTraceMaskTest {
  private static final TagTraceMask MASK = new TagTraceMask();

  private static TraceEntry entry(String hex) {
    Bytes bytes = Bytes.hex(hex);
    boolean sent = bytes.at(0) >>> 4 == 8;
    return TraceEntry.of(
        sent ? TraceDirection.SENT : TraceDirection.RECEIVED, Duration.ZERO, bytes);
  }

  private static final List<Tuple2<String, String>> LAYOUTS =
      List.of(
          // GetSecure: the challenge; its answer: cipher and authenticator.
          Tuple.of(
              "81 F0 01 12 01020304 01 0000 3B 1122334455667788 00 00",
              "81 F0 01 12 01 02 03 04 01 00 00 3B ** ** ** ** ** ** ** ** 00 00"),
          Tuple.of(
              "18 E0 01 0B 00 01020304 01 3B AABBCCDD",
              "18 E0 01 0B 00 01 02 03 04 01 3B ** ** ** **"),
          // TransferChannel: data and MACs behind the heads; data before the status words.
          Tuple.of(
              "82 F0 02 1B 01020304 01 02 02 07 00A4000002DF01 0A 04D6811A05 01AABBCCDD",
              "82 F0 02 1B 01 02 03 04 01 02 02 07 00 A4 00 00 02 ** ** 0A 04 D6 81 1A 05"
                  + " ** ** ** ** **"),
          Tuple.of(
              "28 E0 02 10 00 01020304 01 02 02 06 AABBCCDD9000 02 6A82",
              "28 E0 02 10 00 01 02 03 04 01 02 02 06 ** ** ** ** 90 00 02 6A 82"),
          // A part that claims more than there is, and bytes behind the last part.
          Tuple.of("82 F0 02 08 01020304 01 02 01 FF", "82 F0 02 08 01 02 03 04 01 02 01 FF"),
          Tuple.of(
              "28 E0 02 10 00 01020304 01 02 01 02 9000 1234",
              "28 E0 02 10 00 01 02 03 04 01 02 01 02 90 00 ** **"),
          // Dialect I: contents of an update, data of a read, data and MAC.
          Tuple.of("83 C3 02 1101 0000 0201 AABBCC", "83 C3 02 11 01 00 00 02 01 ** ** **"),
          Tuple.of("38 B3 00 02 0201 AABBCC", "38 B3 00 02 02 01 ** ** **"),
          Tuple.of("38 B3 01", "38 B3 01"),
          Tuple.of("84 C6 03 AABBCC", "84 C6 03 ** ** **"),
          Tuple.of("48 B5 00 04 AABBCCDD", "48 B5 00 04 ** ** ** **"),
          // Nothing secret, nothing known, nothing at all.
          Tuple.of("85 C4 01 11 00 3B", "85 C4 01 11 00 3B"),
          Tuple.of("85 F0 77 01 AA", "85 F0 77 01 **"),
          Tuple.of("85 D7 AABB", "85 D7 ** **"),
          Tuple.of("80", "80"));

  @Example
  @Label("of each command only what is no secret stays")
  void eachLayout() {
    for (Tuple2<String, String> layout : LAYOUTS) {
      assertEquals(layout.get2(), MASK.apply(entry(layout.get1())).hex());
    }
  }

  @Provide
  Arbitrary<TraceEntry> entries() {
    return TraceArbitraries.entries();
  }

  @Property
  @Label("no bytes break the mask; it hides more or the same, and noise as a whole")
  void anyBytes(@ForAll("entries") TraceEntry entry) {
    TraceEntry masked = MASK.apply(entry);
    assertEquals(entry.bytes().length(), masked.bytes().length());
    for (int i = 0; i < masked.bytes().length(); i++) {
      boolean mustHide = entry.isHidden(i) || entry.direction() == TraceDirection.NOISE;
      assertTrue(masked.isHidden(i) || !mustHide);
      assertTrue(masked.isHidden(i) || masked.bytes().at(i) == entry.bytes().at(i));
    }
    assertEquals(masked, MASK.apply(masked));
  }
}
