package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A virtual writer in process, in virtual time: a read moves the clock to the next byte or to its
 * deadline, and never waits. One line is open at a time, like one serial port. One caller at a
 * time.
 */
public final class SimulatedPort implements LinePort {
  private final String name;
  private final LineMachine writer;
  private final VirtualClock clock;
  private volatile @Nullable Line open;

  /**
   * A port to a writer.
   *
   * @param name for messages, such as {@code sim:FILE}
   * @param clock counts the time of this port, and may be shared with other simulators
   */
  public SimulatedPort(String name, VirtualWriter writer, VirtualClock clock) {
    this(name, (LineMachine) writer, clock);
  }

  SimulatedPort(String name, LineMachine writer, VirtualClock clock) {
    this.name = name;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long nanos() {
    return clock.nanos();
  }

  @Override
  public long nanosPerByte() {
    return writer.nanosPerByte();
  }

  @Override
  public ByteLine open() throws LineFault {
    if (open != null) {
      throw LineFault.notSent(LineReason.BUSY, name);
    }
    writer.opened(clock.nanos());
    Line line = new Line();
    open = line;
    return line;
  }

  private final class Line implements ByteLine {
    private boolean lost;
    private volatile boolean closed;

    @Override
    public long nanos() {
      return clock.nanos();
    }

    @Override
    public void write(Bytes bytes, long deadline) throws LineFault {
      requireOpen();
      // A line that hung up says so before it takes a byte.
      look(new byte[0]);
      if (deadline - clock.nanos() < 0) {
        throw LineFault.notSent(LineReason.TIMEOUT, name);
      }
      byte[] all = bytes.toArray();
      writer.receive(all, 0, all.length, clock.nanos());
    }

    @Override
    public int read(byte[] buffer, long deadline) throws LineFault {
      while (true) {
        requireOpen();
        int count = look(buffer);
        long left = deadline - clock.nanos();
        if (count > 0 || left <= 0) {
          return count;
        }
        OptionalLong due = writer.nextDue();
        long wait = due.isEmpty() ? left : Math.min(left, due.getAsLong() - clock.nanos());
        clock.advance(Duration.ofNanos(Math.max(0, wait)));
      }
    }

    private int look(byte[] buffer) throws LineFault {
      int count = writer.give(buffer, clock.nanos());
      if (count < 0) {
        lost = true;
        throw LineFault.notSent(LineReason.LOST, name);
      }
      return count;
    }

    private void requireOpen() throws LineFault {
      if (closed || lost) {
        throw LineFault.notSent(closed ? LineReason.CLOSED : LineReason.LOST, name);
      }
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        open = null;
      }
    }
  }
}
