package io.github.chewu.obu.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.message.Lamp;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is recorded of a conversation with a tag, in both dialects. */
class WriterTraceTest {
  private static final String PLATE = Bytes.gbk("粤B12345", 12).hex();
  private static final TagVehicleFile CAR =
      new TagVehicleFile(
          Bytes.gbk("粤B12345", 12).plus(Bytes.filled(TagVehicleFile.LENGTH - 12, 0x5A)));
  private static final Duration LONG = Duration.ofSeconds(10);

  private static Dialect dialect(WriterFamily family) {
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    return family == WriterFamily.ISSUING
        ? new IssuingDialect(clock)
        : new TransparentDialect(TestTags.keys(), new SeededRandom(1), clock);
  }

  private static LinePort port(WriterFamily family, String faults) {
    TagImage tag = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL).withVehicle(CAR);
    VirtualWriter writer =
        new VirtualWriter(family, TestTags.keys()).lay(TestTags.tag(tag)).baud(115_200);
    if (!faults.isEmpty()) {
      writer.faults(
          new FaultPlan(FaultScript.parse(Device.WRITER, faults), new SeededRandom(1)),
          new SeededRandom(1));
    }
    return new SimulatedPort("sim", writer, new VirtualClock(Instant.EPOCH));
  }

  private static Bytes read(LinePort port, WriterFamily family) throws LineFault {
    Dialect dialect = dialect(family);
    try (Link link = new Link(port, dialect.identify(), LinkSettings.USUAL)) {
      TagSession session = dialect.open(link, LONG);
      return session
          .read(TagFile.SYSTEM, 0, 27)
          .plus(session.read(TagFile.VEHICLE, 0, TagVehicleFile.LENGTH));
    }
  }

  private static void write(LinePort port, WriterFamily family) throws LineFault {
    Dialect dialect = dialect(family);
    try (Link link = new Link(port, dialect.identify(), LinkSettings.USUAL)) {
      TagSession session = dialect.open(link, LONG);
      session.update(TagFile.VEHICLE, 0, CAR.raw());
      session.finish(Lamp.OK);
    }
  }

  private static String hex(Trace trace) {
    StringBuilder all = new StringBuilder();
    trace.entries().forEach(entry -> all.append(entry.hex().replace(" ", "")).append('\n'));
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("what a file holds does not stand in a trace, read or written; commands do")
  void contentsAreHidden(WriterFamily family) throws Exception {
    TracedPort traced = new TracedPort(port(family, ""));
    assertTrue(read(traced, family).hex().contains(PLATE));
    write(traced, family);
    Trace open = traced.trace(UnaryOperator.identity());
    Trace masked = traced.trace();
    assertTrue(hex(open).contains(PLATE), "nothing that could be hidden");
    assertFalse(hex(masked).contains(PLATE));
    assertFalse(hex(masked).contains("5A5A5A5A"));
    assertEquals(open.entries().size(), masked.entries().size());
    for (int i = 0; i < masked.entries().size(); i++) {
      TraceEntry seen = masked.entries().get(i);
      assertFalse(seen.isHidden(1), "a hidden command");
      assertEquals(FrameText.of(open.entries().get(i)), FrameText.of(seen));
    }
    assertEquals(masked, Trace.parse(masked.toText()));
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("the device's side of a trace, played back, is read as it was")
  void aReplayIsReadAsItWas(WriterFamily family) throws Exception {
    for (String faults : new String[] {"", "swallow@#2,insert@#3", "duplicate@#2,flip@#3"}) {
      TracedPort traced = new TracedPort(port(family, faults));
      Bytes read = read(traced, family);
      long took = traced.nanos();
      ReplayPort replay = new ReplayPort(traced.trace(UnaryOperator.identity()));
      assertEquals(read, read(replay, family), faults);
      assertEquals(0, replay.left(), faults);
      assertEquals(0, replay.strange(), faults);
      assertTrue(replay.nanos() <= took + LONG.toNanos(), faults);
    }
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("a device that is asked what it never was says nothing")
  void aStrangeRequestIsNotAnswered(WriterFamily family) throws Exception {
    TracedPort traced = new TracedPort(port(family, ""));
    read(traced, family);
    ReplayPort replay = new ReplayPort(traced.trace(UnaryOperator.identity()));
    WriterFamily other =
        family == WriterFamily.ISSUING ? WriterFamily.TRANSPARENT : WriterFamily.ISSUING;
    Dialect dialect = dialect(other);
    try (Link link = new Link(replay, dialect.identify(), LinkSettings.USUAL)) {
      assertThrows(LineFault.class, () -> link.identity(Duration.ofSeconds(1)));
    }
    assertTrue(replay.strange() > 0);
    assertTrue(replay.left() > 0);
  }

  @Test
  @DisplayName("frames come whole however the line was cut; what is no frame is noise, and hidden")
  void whatIsNoFrameIsNoise() {
    Bytes answer = Frame.wire(0x08, Bytes.hex("E00F0100"));
    TraceDirection in = TraceDirection.RECEIVED;
    List<TraceEntry> pieces =
        List.of(
            piece(TraceDirection.SENT, 0, Frame.wire(0x80, Bytes.hex("F00F00"))),
            piece(in, 3, Bytes.hex("1234").plus(answer.slice(0, 4))),
            piece(in, 5, answer.from(4)),
            piece(in, 9, answer.slice(0, 5)));
    List<TraceEntry> entries = FrameEntries.of(pieces).stream().map(new TagTraceMask()).toList();
    assertEquals(
        List.of("0 > 80 F0 0F 00", "3 ? ** **", "5 < 08 E0 0F 01 00", "9 ? ** ** ** ** **"),
        entries.stream()
            .map(e -> e.at().toNanos() + " " + e.direction().sign() + " " + e.hex())
            .toList());
  }

  private static TraceEntry piece(TraceDirection direction, long nanos, Bytes bytes) {
    return TraceEntry.of(direction, Duration.ofNanos(nanos), bytes);
  }
}
