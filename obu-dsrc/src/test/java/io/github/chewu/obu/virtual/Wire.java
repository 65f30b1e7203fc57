package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.frame.FrameSink;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The two wires of a virtual writer, held by hand. */
final class Wire implements FrameSink {
  final VirtualWriter writer;
  final List<Frame> frames = new ArrayList<>();
  final List<Bytes> rubbish = new ArrayList<>();
  private final FrameDecoder decoder = new FrameDecoder();
  long now;
  boolean hungUp;

  Wire(VirtualWriter writer) {
    this.writer = writer;
    writer.opened(0);
  }

  static FaultPlan faults(String script) {
    return new FaultPlan(FaultScript.parse(Device.WRITER, script), new SeededRandom(1));
  }

  void send(Bytes wire) {
    byte[] bytes = wire.toArray();
    writer.receive(bytes, 0, bytes.length, now);
  }

  /** Everything that comes out, up to a time. */
  Wire until(long end) {
    byte[] buffer = new byte[7];
    OptionalLong due = writer.nextDue();
    while (due.isPresent() && due.getAsLong() <= end && !hungUp) {
      now = Math.max(now, due.getAsLong());
      int count = writer.give(buffer, now);
      hungUp = count < 0;
      decoder.push(buffer, 0, Math.max(0, count), this);
      due = writer.nextDue();
    }
    return this;
  }

  /** The bodies of all answers to one request. */
  List<String> ask(int number, String body) {
    frames.clear();
    send(Frame.wire(0x80 | number, Bytes.hex(body)));
    until(Long.MAX_VALUE);
    return frames.stream().map(frame -> frame.body().hex()).toList();
  }

  @Override
  public void frame(Frame frame) {
    frames.add(frame);
  }

  @Override
  public void noise(Bytes bytes) {
    rubbish.add(bytes);
  }

  @Override
  public void damaged(Damage damage, Bytes bytes) {
    rubbish.add(bytes);
  }
}
