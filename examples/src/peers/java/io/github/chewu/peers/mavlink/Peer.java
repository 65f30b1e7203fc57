package io.github.chewu.peers.mavlink;

import io.dronefleet.mavlink.protocol.MavlinkPacket;
import io.dronefleet.mavlink.protocol.MavlinkPacketReader;
import io.github.chewu.peers.Client;
import java.io.InputStream;

/** io.dronefleet.mavlink. */
public final class Peer implements Client {
  private static final int CRC_EXTRA = 50;

  @Override
  public void open(String port, int millis) {
    throw new UnsupportedOperationException("it asks nothing");
  }

  @Override
  public int read(int address) {
    throw new UnsupportedOperationException("it asks nothing");
  }

  @Override
  public void write(int address, int value) {
    throw new UnsupportedOperationException("it asks nothing");
  }

  @Override
  public Decoder decoder() {
    byte[] payload = new byte[16];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = (byte) (i * 7 + 1);
    }
    byte[] frame =
        MavlinkPacket.createUnsignedMavlink2Packet(0, 1, 1, 0, CRC_EXTRA, payload).getRawBytes();
    MavlinkPacketReader reader = new MavlinkPacketReader(new Endless(frame));
    return () -> reader.next().validateCrc(CRC_EXTRA);
  }

  /** The same frame again and again. */
  private static final class Endless extends InputStream {
    private final byte[] block;
    private int at;

    Endless(byte[] frame) {
      block = new byte[frame.length * 200];
      for (int i = 0; i < block.length; i++) {
        block[i] = frame[i % frame.length];
      }
    }

    @Override
    public int read() {
      int next = block[at] & 0xFF;
      at = (at + 1) % block.length;
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = Math.min(length, block.length - at);
      System.arraycopy(block, at, buffer, offset, count);
      at = (at + count) % block.length;
      return count;
    }
  }
}
