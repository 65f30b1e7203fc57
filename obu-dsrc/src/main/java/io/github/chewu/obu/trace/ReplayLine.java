package io.github.chewu.obu.trace;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.frame.FrameSink;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LineReason;
import java.util.ArrayDeque;

/** A line to a device that answers from a tape. */
final class ReplayLine implements ByteLine, FrameSink {
  private final ReplayPort port;
  private final ReplayTape tape;
  private final FrameDecoder decoder = new FrameDecoder();
  private final ArrayDeque<Due> due = new ArrayDeque<>();
  private boolean closed;

  private record Due(long at, Bytes wire) {}

  ReplayLine(ReplayPort port, ReplayTape tape) {
    this.port = port;
    this.tape = tape;
  }

  @Override
  public long nanos() {
    return port.nanos();
  }

  @Override
  public void write(Bytes bytes, long deadline) throws LineFault {
    requireOpen();
    if (deadline - nanos() <= 0) {
      throw LineFault.notSent(LineReason.TIMEOUT, port.name());
    }
    decoder.push(bytes.toArray(), 0, bytes.length(), this);
  }

  @Override
  public void frame(Frame frame) {
    long now = nanos();
    for (ReplayTape.Echo echo : tape.answers(frame)) {
      due.add(new Due(now + echo.after().toNanos(), echo.wire()));
    }
  }

  @Override
  public void noise(Bytes bytes) {
    // A device answers frames alone.
  }

  @Override
  public void damaged(Damage damage, Bytes bytes) {
    // The same.
  }

  @Override
  public int read(byte[] buffer, long deadline) throws LineFault {
    requireOpen();
    Due first = due.peek();
    if (first == null || (first.at - deadline > 0 && first.at - nanos() > 0)) {
      port.advance(deadline);
      return 0;
    }
    port.advance(first.at);
    due.remove();
    int count = Math.min(buffer.length, first.wire.length());
    System.arraycopy(first.wire.toArray(), 0, buffer, 0, count);
    if (count < first.wire.length()) {
      due.addFirst(new Due(first.at, first.wire.from(count)));
    }
    return count;
  }

  private void requireOpen() throws LineFault {
    if (closed) {
      throw LineFault.notSent(LineReason.CLOSED, port.name());
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
