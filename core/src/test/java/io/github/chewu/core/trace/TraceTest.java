package io.github.chewu.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.TraceArbitraries;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TraceTest {
  private static final Bytes FOUR = Bytes.hex("80 F0 12 34");

  @Provide
  Arbitrary<Trace> traces() {
    return TraceArbitraries.traces();
  }

  @Provide
  Arbitrary<TraceEntry> entries() {
    return TraceArbitraries.entries();
  }

  @Property
  @Label("the text of a trace is the same trace again")
  void textRoundTrip(@ForAll("traces") Trace trace) {
    assertEquals(trace, Trace.parse(trace.toText()));
  }

  @Example
  @Label("a hidden byte is in the entry no more, and shows as two stars")
  void hiddenBytesAreGone() {
    TraceEntry entry = TraceEntry.of(TraceDirection.SENT, Duration.ZERO, FOUR).hideFrom(2);
    assertEquals(Bytes.hex("80 F0 00 00"), entry.bytes());
    assertEquals("80 F0 ** **", entry.hex());
    assertFalse(entry.isHidden(1));
    assertTrue(entry.isHidden(2));
  }

  @Property
  @Label("hiding past the end hides what is there, and hides nothing else")
  void hidesInsideOnly(
      @ForAll("entries") TraceEntry entry,
      @ForAll @IntRange(max = 40) int offset,
      @ForAll @IntRange(max = 40) int length) {
    TraceEntry hidden = entry.hide(offset, length);
    for (int i = 0; i < entry.bytes().length(); i++) {
      boolean inside = i >= offset && i < offset + length;
      assertEquals(inside || entry.isHidden(i), hidden.isHidden(i));
      assertEquals(inside ? 0 : entry.bytes().at(i), hidden.bytes().at(i));
    }
  }

  @Example
  @Label("remarks and empty lines are skipped, a bad line is named by its number alone")
  void badLines() {
    String head = "chewu trace 1\ndevice a\n";
    String good = "0.000000001 < 01 **\n";
    assertEquals(1, Trace.parse(head + "# remark\n\n" + good).entries().size());
    String said =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class, () -> Trace.parse(head + good + "1.0 > 4321"))
                .getMessage());
    assertTrue(said.contains("line 4") && !said.contains("4321"), said);
  }

  @Example
  @Label("a full ring drops the oldest, counts it, and counts time from what is left")
  void aFullRingDropsTheOldest() {
    TraceRing ring = new TraceRing(2);
    ring.add(TraceDirection.SENT, 100, Bytes.of(1));
    ring.add(TraceDirection.RECEIVED, 150, Bytes.of(2));
    ring.add(TraceDirection.SENT, 140, Bytes.of(3));
    assertEquals(1, ring.dropped());
    assertEquals(
        List.of(
            TraceEntry.of(TraceDirection.RECEIVED, Duration.ZERO, Bytes.of(2)),
            TraceEntry.of(TraceDirection.SENT, Duration.ZERO, Bytes.of(3))),
        ring.entries());
    assertThrows(IllegalArgumentException.class, () -> new TraceRing(0));
  }
}
