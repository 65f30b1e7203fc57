package io.github.chewu.obu.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.obu.frame.Frame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The layout of draft-ietf-opsawg-pcapng, read back block by block. */
class PcapngTest {
  private static final Trace TRACE =
      new Trace(
          "sim:甲",
          List.of(
              TraceEntry.of(TraceDirection.SENT, Duration.ZERO, Bytes.hex("80 F0 0F 00")),
              TraceEntry.of(
                  TraceDirection.RECEIVED, Duration.ofNanos(2_517_001), Bytes.hex("08 E0 FF FE")),
              TraceEntry.of(TraceDirection.NOISE, Duration.ofSeconds(3), Bytes.hex("12"))));

  /** Type and body of each block; both its lengths agree and the file ends with the last. */
  private static List<ByteBuffer> blocks(Bytes file) {
    ByteBuffer in = ByteBuffer.wrap(file.toArray()).order(ByteOrder.LITTLE_ENDIAN);
    List<ByteBuffer> blocks = new ArrayList<>();
    while (in.hasRemaining()) {
      int start = in.position();
      int type = in.getInt();
      int length = in.getInt();
      assertEquals(0, length % 4);
      assertEquals(length, in.getInt(start + length - 4));
      ByteBuffer block = ByteBuffer.allocate(length - 8).order(ByteOrder.LITTLE_ENDIAN);
      block.putInt(type);
      block.put(in.array(), start + 8, length - 12);
      blocks.add(block.flip());
      in.position(start + length);
    }
    return blocks;
  }

  @Test
  @DisplayName("a section, a line of link type USER0 in nanoseconds, and one packet an entry")
  void blocksAreThoseOfTheFormat() {
    List<ByteBuffer> blocks = blocks(Pcapng.of(TRACE, Instant.ofEpochSecond(1_700_000_000L)));
    assertEquals(2 + 3, blocks.size());
    assertEquals(0x0A0D0D0A, blocks.get(0).getInt());
    assertEquals(0x1A2B3C4D, blocks.get(0).getInt());
    ByteBuffer line = blocks.get(1);
    assertEquals(1, line.getInt());
    assertEquals(147, line.getShort());
    line.position(12);
    assertEquals(2, line.getShort());
    assertEquals("sim:甲".getBytes(StandardCharsets.UTF_8).length, line.getShort());
    line.position(16 + 8);
    assertEquals(9, line.getShort());
    assertEquals(1, line.getShort());
    assertEquals(9, line.get());
  }

  @Test
  @DisplayName("a packet is the frame as it stood on the line, its time and its direction")
  void packetsAreFrames() {
    List<ByteBuffer> blocks = blocks(Pcapng.of(TRACE, Instant.ofEpochSecond(1_700_000_000L)));
    List<Bytes> wires =
        List.of(
            Frame.wire(0x80, Bytes.hex("F0 0F 00")),
            Frame.wire(0x08, Bytes.hex("E0 FF FE")),
            Bytes.hex("12"));
    long[] times = {0, 2_517_001, 3_000_000_000L};
    int[] flags = {2, 1, 1};
    for (int i = 0; i < wires.size(); i++) {
      ByteBuffer packet = blocks.get(2 + i);
      assertEquals(6, packet.getInt());
      assertEquals(0, packet.getInt());
      long high = Integer.toUnsignedLong(packet.getInt());
      long low = Integer.toUnsignedLong(packet.getInt());
      assertEquals(1_700_000_000_000_000_000L + times[i], (high << 32) | low);
      byte[] wire = new byte[packet.getInt()];
      assertEquals(wire.length, packet.getInt());
      packet.get(wire);
      assertEquals(wires.get(i), Bytes.copyOf(wire));
      packet.position(packet.position() + (4 - wire.length % 4) % 4);
      assertEquals(2, packet.getShort());
      assertEquals(4, packet.getShort());
      assertEquals(flags[i], packet.getInt());
      assertEquals(0, packet.getInt());
    }
  }
}
