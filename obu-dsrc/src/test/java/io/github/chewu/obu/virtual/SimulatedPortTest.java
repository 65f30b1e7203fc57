package io.github.chewu.obu.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LineReason;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulatedPortTest {
  private static final Bytes INFORMATION = Frame.wire(0x80, Bytes.hex("F00F00"));
  private static final long SECOND = 1_000_000_000;

  private final VirtualWriter writer = new VirtualWriter(WriterFamily.TRANSPARENT, TestTags.keys());
  private final SimulatedPort port =
      new SimulatedPort("sim:x", writer, new VirtualClock(Instant.EPOCH));
  private final byte[] buffer = new byte[100];

  private static LineReason refused(LineFault fault) {
    return (LineReason) fault.situation().reason();
  }

  @Test
  @DisplayName("a read takes virtual time alone: to the next byte, or to its deadline")
  void time() throws LineFault {
    writer.baud(115_200);
    ByteLine line = port.open();
    assertEquals(0, line.read(buffer, 3600 * SECOND));
    assertEquals(3600 * SECOND, port.nanos());
    line.write(INFORMATION, 3601 * SECOND);
    assertEquals(0, line.read(buffer, line.nanos()), "it only looks");
    assertEquals(1, line.read(buffer, 3601 * SECOND));
    assertEquals(3600 * SECOND + (INFORMATION.length() + 1) * port.nanosPerByte(), line.nanos());
  }

  @Test
  @DisplayName("a line that hung up is lost at once, and found again by opening")
  void hangUp() throws LineFault {
    writer.faults(Wire.faults("hang-up@#1"), new SeededRandom(1));
    ByteLine line = port.open();
    line.write(INFORMATION, SECOND);
    long before = line.nanos();
    LineFault fault = assertThrows(LineFault.class, () -> line.read(buffer, 9 * SECOND));
    assertEquals(LineReason.LOST, refused(fault));
    assertEquals(before, line.nanos());
    assertEquals(
        LineReason.LOST,
        refused(assertThrows(LineFault.class, () -> line.write(INFORMATION, 9 * SECOND))));
    line.close();
    try (ByteLine again = port.open()) {
      again.write(INFORMATION, 9 * SECOND);
      assertTrue(again.read(buffer, 9 * SECOND) > 0);
    }
  }

  @Test
  @DisplayName("one line is open at a time, and a closed one says so")
  void oneAtATime() throws LineFault {
    ByteLine line = port.open();
    assertEquals(LineReason.BUSY, refused(assertThrows(LineFault.class, port::open)));
    line.close();
    assertEquals(
        LineReason.CLOSED, refused(assertThrows(LineFault.class, () -> line.read(buffer, 1))));
    port.open().close();
  }
}
