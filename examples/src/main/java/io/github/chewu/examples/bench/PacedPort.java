package io.github.chewu.examples.bench;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LineReason;
import io.github.chewu.obu.virtual.VirtualWriter;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A virtual writer in real time: each byte comes when a wire would have carried it. */
final class PacedPort implements LinePort {
  // Waking from a sleep takes about as long as a byte on the wire.
  private static final long SPIN = TimeUnit.MICROSECONDS.toNanos(200);
  private final VirtualWriter writer;

  PacedPort(VirtualWriter writer) {
    this.writer = writer;
  }

  @Override
  public String name() {
    return "paced";
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public long nanosPerByte() {
    return writer.nanosPerByte();
  }

  @Override
  public ByteLine open() {
    writer.opened(nanos());
    return new Line();
  }

  private final class Line implements ByteLine {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void write(Bytes bytes, long deadline) {
      writer.receive(bytes.toArray(), 0, bytes.length(), nanos());
    }

    @Override
    public int read(byte[] buffer, long deadline) throws LineFault {
      while (true) {
        int count = writer.give(buffer, nanos());
        if (count < 0) {
          throw LineFault.notSent(LineReason.LOST, name());
        }
        if (count > 0 || nanos() - deadline >= 0) {
          return count;
        }
        OptionalLong due = writer.nextDue();
        await(due.isEmpty() ? deadline : Math.min(due.getAsLong(), deadline));
      }
    }

    private void await(long until) {
      long left = until - nanos();
      if (left > SPIN) {
        LockSupport.parkNanos(left - SPIN);
      }
      while (nanos() - until < 0) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {}
  }
}
