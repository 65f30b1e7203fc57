package io.github.chewu.obu.trace;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.obu.frame.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A trace as a capture file (pcapng) of link type {@value #LINK_TYPE} (USER0), which {@code
 * docs/wireshark/chewu-dsrc.lua} reads: each packet is a frame as it stood on the line, or noise.
 * Hidden bytes are 00, under a check byte that fits them.
 */
public final class Pcapng {
  /** LINKTYPE_USER0: what it holds is agreed between writer and reader. */
  public static final int LINK_TYPE = 147;

  private static final int SECTION = 0x0A0D0D0A;
  private static final int INTERFACE = 1;
  private static final int PACKET = 6;
  private static final int IF_NAME = 2;
  private static final int IF_TSRESOL = 9;
  private static final int EPB_FLAGS = 2;
  private static final int INBOUND = 1;
  private static final int OUTBOUND = 2;

  private Pcapng() {}

  /**
   * The bytes of the file.
   *
   * @param start when the trace began
   */
  public static Bytes of(Trace trace, Instant start) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    block(
        file,
        SECTION,
        little(0x1A2B3C4D, 4).plus(little(1, 2)).plus(little(0, 2)).plus(Bytes.filled(8, 0xFF)));
    block(
        file,
        INTERFACE,
        little(LINK_TYPE, 2)
            .plus(little(0, 2))
            .plus(little(0, 4))
            .plus(option(IF_NAME, utf8(trace.device())))
            .plus(option(IF_TSRESOL, Bytes.of(9)))
            .plus(little(0, 4)));
    for (TraceEntry entry : trace.entries()) {
      packet(file, entry, start);
    }
    return Bytes.copyOf(file.toByteArray());
  }

  private static void packet(ByteArrayOutputStream file, TraceEntry entry, Instant start) {
    Instant at = start.plus(entry.at());
    long nanos =
        Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    Bytes wire = wire(entry);
    int flags = entry.direction() == TraceDirection.SENT ? OUTBOUND : INBOUND;
    block(
        file,
        PACKET,
        little(0, 4)
            .plus(little(nanos >>> 32, 4))
            .plus(little(nanos & 0xFFFFFFFFL, 4))
            .plus(little(wire.length(), 4))
            .plus(little(wire.length(), 4))
            .plus(padded(wire))
            .plus(option(EPB_FLAGS, little(flags, 4)))
            .plus(little(0, 4)));
  }

  /** An entry as it stands on the line. */
  static Bytes wire(TraceEntry entry) {
    return entry.direction() == TraceDirection.NOISE || entry.bytes().isEmpty()
        ? entry.bytes()
        : Frame.wire(entry.bytes().at(0), entry.bytes().from(1));
  }

  private static void block(ByteArrayOutputStream file, int type, Bytes body) {
    Bytes length = little(body.length() + 12, 4);
    file.writeBytes(little(type & 0xFFFFFFFFL, 4).plus(length).plus(body).plus(length).toArray());
  }

  private static Bytes option(int code, Bytes value) {
    return little(code, 2).plus(little(value.length(), 2)).plus(padded(value));
  }

  private static Bytes padded(Bytes bytes) {
    return bytes.plus(Bytes.filled((4 - bytes.length() % 4) % 4, 0));
  }

  private static Bytes utf8(String text) {
    return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Bytes little(long value, int length) {
    int[] bytes = new int[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (int) (value >>> (8 * i)) & 0xFF;
    }
    return Bytes.of(bytes);
  }
}
