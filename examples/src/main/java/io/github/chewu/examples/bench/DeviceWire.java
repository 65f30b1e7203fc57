package io.github.chewu.examples.bench;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.frame.FrameSink;
import java.util.ArrayList;
import java.util.List;

/** How a device that reads and writes registers is spoken to: what differs between protocols. */
interface DeviceWire {
  /** What came in. */
  enum Kind {
    READ,
    WRITE,
    IDENTIFY
  }

  /** A request with the bytes of its right answer. */
  record Asked(Kind kind, Bytes answer) {}

  /** The requests that these bytes complete. */
  List<Asked> take(byte[] buffer, int count);

  /** Modbus RTU: eight registers, each with its address as its value. */
  final class Modbus implements DeviceWire {
    private static final int REQUEST = 8;
    private static final int WRITE_SINGLE = 6;
    private Bytes held = Bytes.empty();

    @Override
    public List<Asked> take(byte[] buffer, int count) {
      held = held.plus(Bytes.copyOf(buffer).slice(0, count));
      List<Asked> asked = new ArrayList<>();
      while (held.length() >= REQUEST) {
        Bytes request = held.slice(0, REQUEST);
        held = held.from(REQUEST);
        Bytes body = request.slice(0, 6);
        if (request.at(1) == WRITE_SINGLE) {
          asked.add(new Asked(Kind.WRITE, request));
        } else {
          Bytes registers = Bytes.empty();
          for (int i = 0; i < 8; i++) {
            registers = registers.plus(body.slice(2, 2));
          }
          asked.add(new Asked(Kind.READ, checked(Bytes.of(1, 3, 16).plus(registers))));
        }
      }
      return asked;
    }

    /** With the check of Modbus behind it, its low byte first. */
    static Bytes checked(Bytes body) {
      int crc = 0xFFFF;
      for (int i = 0; i < body.length(); i++) {
        crc ^= body.at(i);
        for (int bit = 0; bit < 8; bit++) {
          crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
        }
      }
      return body.plus(Bytes.of(crc & 0xFF, crc >> 8));
    }
  }

  /** The frame of tag writers, 8 bytes out and 21 in. */
  final class Writer implements DeviceWire {
    static final int READ = 0xC4;
    static final int WRITE = 0xC3;
    static final int IDENTIFY = 0xC0;
    private final FrameDecoder decoder = new FrameDecoder();

    @Override
    public List<Asked> take(byte[] buffer, int count) {
      List<Asked> asked = new ArrayList<>();
      decoder.push(
          buffer,
          0,
          count,
          new FrameSink() {
            @Override
            public void frame(Frame frame) {
              asked.add(answered(frame));
            }

            @Override
            public void noise(Bytes bytes) {}

            @Override
            public void damaged(Damage damage, Bytes bytes) {}
          });
      return asked;
    }

    private static Asked answered(Frame request) {
      Kind kind =
          switch (request.command()) {
            case WRITE -> Kind.WRITE;
            case IDENTIFY -> Kind.IDENTIFY;
            default -> Kind.READ;
          };
      Bytes head = Bytes.of(request.command() - 0x10).plus(request.payload());
      Bytes body = kind == Kind.READ ? head.plus(Bytes.filled(13, 0x55)) : head;
      return new Asked(kind, Frame.wire(((request.control() & 7) << 4) | 8, body));
    }
  }
}
