package io.github.chewu.obu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LineReason;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BusyWriterTest {
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final TransparentDialect dialect =
      new TransparentDialect(TestTags.keys(), new SeededRandom(1), clock);

  private Link link(String script, LinkSettings settings) {
    VirtualWriter writer =
        new VirtualWriter(WriterFamily.TRANSPARENT, TestTags.keys())
            .faults(
                new FaultPlan(FaultScript.parse(Device.WRITER, script), new SeededRandom(1)),
                new SeededRandom(1));
    return new Link(new SimulatedPort("sim:x", writer, clock), dialect.identify(), settings);
  }

  @Test
  @DisplayName("a writer that is busy is asked again after a pause, not as fast as the line allows")
  void pause() throws LineFault {
    try (Link link = link("late=1500@#2", LinkSettings.USUAL)) {
      link.identity(Duration.ofSeconds(1));
      link.ask(dialect.identify(), Duration.ofSeconds(3));
      LinkCounters counters = link.counters();
      assertTrue(counters.requests() > 5 && counters.requests() < 40, counters.toString());
      assertEquals(1, counters.late());
    }
  }

  @Test
  @DisplayName("a call that may not use the next number in time ends at once, and is not sent")
  void noNumberLeft() throws LineFault {
    String script =
        IntStream.rangeClosed(2, 9)
            .mapToObj(frame -> "swallow@#" + frame)
            .collect(Collectors.joining(","));
    LinkSettings settings =
        new LinkSettings(
            Duration.ofMillis(10),
            Duration.ofHours(1),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            1);
    try (Link link = link(script, settings)) {
      link.identity(Duration.ofSeconds(1));
      LineFault fault =
          assertThrows(LineFault.class, () -> link.ask(dialect.identify(), Duration.ofSeconds(1)));
      assertEquals(LineReason.TIMEOUT, fault.situation().reason());
      assertEquals(1 + 8, link.counters().requests());
    }
  }
}
