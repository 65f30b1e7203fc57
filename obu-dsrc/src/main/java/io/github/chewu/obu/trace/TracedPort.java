package io.github.chewu.obu.trace;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.core.trace.TraceRing;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * A port that keeps what went over its lines last. Nothing is decoded, masked or written while a
 * line is in use, only when somebody asks. Safe for any thread.
 */
public final class TracedPort implements LinePort {
  /** Enough for some 256 requests and their answers. */
  public static final int PIECES = 1024;

  private final LinePort port;
  private final TraceRing ring = new TraceRing(PIECES);

  /** The same port, recorded. */
  public TracedPort(LinePort port) {
    this.port = port;
  }

  @Override
  public String name() {
    return port.name();
  }

  @Override
  public ByteLine open() throws LineFault {
    return new TracedLine(port.open(), ring);
  }

  @Override
  public long nanos() {
    return port.nanos();
  }

  @Override
  public long nanosPerByte() {
    return port.nanosPerByte();
  }

  /** What went over it last, frame by frame, masked by {@link TagTraceMask}. */
  public Trace trace() {
    return trace(new TagTraceMask());
  }

  /**
   * What went over it last, frame by frame.
   *
   * @param mask hides bytes of an entry
   */
  public Trace trace(UnaryOperator<TraceEntry> mask) {
    return new Trace(port.name(), FrameEntries.of(ring.entries()).stream().map(mask).toList());
  }

  /** How many pieces fell out of the ring, which holds {@value #PIECES}. */
  public long dropped() {
    return ring.dropped();
  }

  private record TracedLine(ByteLine line, TraceRing ring) implements ByteLine {
    @Override
    public long nanos() {
      return line.nanos();
    }

    @Override
    public void write(Bytes bytes, long deadline) throws LineFault {
      // Before it leaves: the answer may come faster than the next line of this program.
      ring.add(TraceDirection.SENT, line.nanos(), bytes);
      line.write(bytes, deadline);
    }

    @Override
    public int read(byte[] buffer, long deadline) throws LineFault {
      int count = line.read(buffer, deadline);
      if (count > 0) {
        Bytes came = Bytes.copyOf(Arrays.copyOf(buffer, count));
        ring.add(TraceDirection.RECEIVED, line.nanos(), came);
      }
      return count;
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
