package io.github.chewu.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.Traces;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.trace.TraceEntry.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  @Provide
  Arbitrary<Trace> traces() {
    return Traces.traces();
  }

  @Provide
  Arbitrary<MaskedBytes> bytes() {
    return Traces.bytes();
  }

  @Property(tries = 300)
  @Label("a recording written and read again is the same")
  void roundTrip(@ForAll("traces") Trace trace) {
    assertEquals(trace, Trace.parse(trace.toText()));
  }

  @Property(tries = 300)
  @Label("each entry is one line")
  void oneLine(@ForAll("traces") Trace trace) {
    assertEquals(trace.entries().size() + 1, trace.toText().lines().count());
  }

  @Property(tries = 300)
  @Label("hiding bytes keeps their number, and shows nothing of them")
  void hidden(@ForAll("bytes") MaskedBytes bytes) {
    MaskedBytes all = MaskedBytes.hidden(bytes.length());
    assertEquals(bytes.length(), all.length());
    assertTrue(all.text().matches("(\\*\\* ?)*"));
    assertTrue(all.fits(Bytes.filled(bytes.length(), 0x5A)));
    assertFalse(all.fits(Bytes.filled(bytes.length() + 1, 0x5A)));
  }

  @Test
  @DisplayName("a recording reads like this")
  void readable() {
    String text =
        """
        # chewu trace 1
        0.000000 > 00 A4 00 00 02 3F 00 | select the master file
        0.012345 < 90 00
        12.500000 > 00 20 00 00 03 ** ** **
        13.000000 ! | UNANSWERED card.removed
        """;
    Trace trace = Trace.parse(text);
    assertEquals(
        List.of(
            new TraceEntry(
                Duration.ZERO,
                Direction.SENT,
                MaskedBytes.shown(Bytes.hex("00A40000023F00")),
                "select the master file"),
            new TraceEntry(
                Duration.ofNanos(12_345_999),
                Direction.RECEIVED,
                MaskedBytes.shown(Bytes.hex("9000")),
                ""),
            new TraceEntry(
                Duration.ofMillis(12_500),
                Direction.SENT,
                MaskedBytes.shown(Bytes.hex("0020000003")).plus(MaskedBytes.hidden(3)),
                ""),
            new TraceEntry(
                Duration.ofSeconds(13),
                Direction.EVENT,
                MaskedBytes.empty(),
                "UNANSWERED card.removed")),
        trace.entries());
    assertEquals(text, trace.toText());
    assertEquals(Optional.empty(), trace.entries().get(2).bytes().bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1 > 90 00",
        "0.000000 90 00",
        "0.000000 > 9",
        "0.000000 > 90  00",
        "0.000000 > 9000",
        "0.000000 > 9g",
        "0.000000 > 123456 |",
        "-1.000000 > 90 00",
        "hello"
      })
  @DisplayName("a line that is none is refused by its number, and not shown: it may hold a secret")
  void badLine(String line) {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Trace.parse("# x\n\n" + line))
                .getMessage());
    assertTrue(message.contains("line 3"), message);
    assertFalse(message.contains(line), message);
  }

  @Test
  @DisplayName("the recorder keeps the last 256 entries, with the time since its start")
  void ring() {
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    clock.advance(Duration.ofHours(5));
    TraceRecorder recorder = new TraceRecorder(clock::nanos);
    for (int i = 1; i <= 300; i++) {
      clock.advance(Duration.ofMillis(1));
      recorder.record(Direction.SENT, MaskedBytes.shown(Bytes.unsigned(i, 2)), "");
    }
    List<TraceEntry> kept = recorder.trace().entries();
    assertEquals(256, kept.size());
    assertEquals(Duration.ofMillis(45), kept.get(0).at());
    assertEquals(MaskedBytes.shown(Bytes.unsigned(300, 2)), kept.get(255).bytes());
  }
}
