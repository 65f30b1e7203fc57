package io.github.chewu.examples.bench;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.link.Request;

/**
 * Requests to a device of registers over the frame of tag writers; an answer repeats the number.
 */
final class RegisterRequest {
  private RegisterRequest() {}

  static Request.Repeating<Integer> identify() {
    return new Asking(Bytes.of(DeviceWire.Writer.IDENTIFY, 1));
  }

  static Request.Repeating<Integer> read(int address) {
    return new Asking(Bytes.of(DeviceWire.Writer.READ, address, 0));
  }

  static Request.Once<Integer> write(int address) {
    return new Writing(Bytes.of(DeviceWire.Writer.WRITE, address, 1));
  }

  // By its command alone, as a read of Modbus: the number in it is for the one who judges.
  private static boolean isAnswer(Bytes body, Frame frame) {
    return frame.command() == body.at(0) - 0x10;
  }

  private record Asking(Bytes body) implements Request.Repeating<Integer> {
    @Override
    public boolean isAnsweredBy(Frame frame) {
      return isAnswer(body, frame);
    }

    @Override
    public Integer answer(Frame frame) {
      return frame.payload().at(0);
    }
  }

  private record Writing(Bytes body) implements Request.Once<Integer> {
    @Override
    public boolean isAnsweredBy(Frame frame) {
      return isAnswer(body, frame);
    }

    @Override
    public Integer answer(Frame frame) {
      return frame.payload().at(0);
    }
  }
}
