package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.obu.kit.ByteLineContract;
import io.github.chewu.obu.kit.FarEnd;
import io.github.chewu.obu.line.LinePort;
import java.time.Instant;
import java.util.OptionalLong;

/** A simulated line is a line like any other. */
class SimulatedLineTest extends ByteLineContract {
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);

  @Override
  protected FarEnd farEnd() {
    return new Far();
  }

  @Override
  protected LinePort port(FarEnd far) {
    return new SimulatedPort("sim:far", (Far) far, clock);
  }

  /** A far end that a test speaks for. */
  private final class Far implements FarEnd, LineMachine {
    private final Outbox out = new Outbox();
    private Bytes received = Bytes.empty();

    @Override
    public void send(Bytes bytes) {
      out.put(bytes, clock.nanos(), 0);
    }

    @Override
    public Bytes receive(int count) {
      Bytes first = received.slice(0, count);
      received = received.from(count);
      return first;
    }

    @Override
    public void hangUp() {
      out.hangUp(clock.nanos());
    }

    @Override
    public void close() {}

    @Override
    public long nanosPerByte() {
      return 0;
    }

    @Override
    public void opened(long now) {
      out.clear(now);
    }

    @Override
    public void receive(byte[] buffer, int from, int to, long now) {
      received = received.plus(Bytes.copyOf(buffer).slice(from, to - from));
    }

    @Override
    public OptionalLong nextDue() {
      return out.nextDue();
    }

    @Override
    public int give(byte[] buffer, long now) {
      return out.take(buffer, now);
    }
  }
}
