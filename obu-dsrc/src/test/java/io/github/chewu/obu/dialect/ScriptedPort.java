package io.github.chewu.obu.dialect;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.frame.FrameSink;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LinePort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A writer whose answers are said one by one; its time is that of its deadlines. */
final class ScriptedPort implements LinePort {
  /** The bodies of all requests so far. */
  final List<Bytes> asked = new ArrayList<>();

  private final Function<Bytes, List<Bytes>> answers;
  private long now;

  /** A writer that answers each body with these. */
  ScriptedPort(Function<Bytes, List<Bytes>> answers) {
    this.answers = answers;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public long nanosPerByte() {
    return 0;
  }

  @Override
  public ByteLine open() {
    return new Line();
  }

  private final class Line implements ByteLine, FrameSink {
    private final FrameDecoder decoder = new FrameDecoder();
    private Bytes waiting = Bytes.empty();

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void write(Bytes bytes, long deadline) {
      byte[] all = bytes.toArray();
      decoder.push(all, 0, all.length, this);
    }

    @Override
    public int read(byte[] buffer, long deadline) {
      if (waiting.isEmpty()) {
        now = Math.max(now, deadline);
      }
      int count = Math.min(buffer.length, waiting.length());
      System.arraycopy(waiting.toArray(), 0, buffer, 0, count);
      waiting = waiting.from(count);
      return count;
    }

    @Override
    public void frame(Frame frame) {
      asked.add(frame.body());
      int control = (frame.control() & 0x0F) << 4 | 8;
      answers
          .apply(frame.body())
          .forEach(body -> waiting = waiting.plus(Frame.wire(control, body)));
    }

    @Override
    public void noise(Bytes bytes) {}

    @Override
    public void damaged(Damage damage, Bytes bytes) {}

    @Override
    public void close() {}
  }
}
