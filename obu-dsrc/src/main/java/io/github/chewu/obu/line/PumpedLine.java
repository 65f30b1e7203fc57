package io.github.chewu.obu.line;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Situation;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A line over a {@link Wire}, whose calls block and know no deadline: one thread reads ahead,
 * another writes under a watchdog. Both are daemons and end with {@link #close()}, or, stuck in the
 * wire, with the wire itself (serial-line.md, the transport rules).
 */
final class PumpedLine implements ByteLine {
  private static final int CHUNK = 4096;
  private static final long CLOSING = TimeUnit.MILLISECONDS.toNanos(800);

  private final String name;
  private final Wire wire;
  private final ReceivedBytes received = new ReceivedBytes();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Guard writer;

  private PumpedLine(String name, Wire wire) {
    this.name = name;
    this.wire = wire;
    this.writer = new Guard("obu-" + name + "-writer");
  }

  /** A line over an open wire, which it owns from now on. */
  static PumpedLine over(String name, Wire wire) {
    PumpedLine line = new PumpedLine(name, wire);
    Guard.daemon("obu-" + name + "-reader", line::pump).start();
    return line;
  }

  private void pump() {
    byte[] chunk = new byte[CHUNK];
    while (received.ended() == null) {
      int count = wire.read(chunk);
      if (count < 0) {
        received.end(LineReason.LOST);
      } else {
        received.add(chunk, count);
      }
    }
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void write(Bytes bytes, long deadline) throws LineFault {
    LineReason ended = received.ended();
    if (ended != null) {
      throw LineFault.notSent(ended, name);
    }
    if (deadline - nanos() <= 0) {
      throw LineFault.notSent(LineReason.TIMEOUT, name);
    }
    byte[] array = bytes.toArray();
    try {
      int count = writer.run(() -> wire.write(array), deadline - nanos());
      if (count != array.length) {
        received.end(LineReason.LOST);
        throw fault(LineReason.LOST, count == 0 ? Delivery.NOT_SENT : Delivery.UNANSWERED, null);
      }
    } catch (TimeoutException e) {
      received.end(LineReason.STUCK);
      throw fault(LineReason.STUCK, Delivery.UNANSWERED, e);
    } catch (RejectedExecutionException e) {
      throw fault(LineReason.CLOSED, Delivery.NOT_SENT, e);
    } catch (ExecutionException e) {
      received.end(LineReason.LOST);
      throw fault(LineReason.LOST, Delivery.UNANSWERED, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      // A write that nobody waits for any more would run into the next one.
      received.end(LineReason.LOST);
      throw fault(LineReason.INTERRUPTED, Delivery.UNANSWERED, e);
    }
  }

  private LineFault fault(LineReason reason, Delivery delivery, @Nullable Throwable cause) {
    LineReason shown = closed.get() ? LineReason.CLOSED : reason;
    return new LineFault(Situation.of(shown, name), delivery, cause);
  }

  @Override
  public int read(byte[] buffer, long deadline) throws LineFault {
    try {
      int count = received.take(buffer, deadline - nanos());
      if (count < 0) {
        LineReason ended = received.ended();
        throw fault(ended == null ? LineReason.LOST : ended, Delivery.NOT_SENT, null);
      }
      return count;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault(LineReason.INTERRUPTED, Delivery.NOT_SENT, e);
    }
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    received.end(LineReason.CLOSED);
    writer.leave();
    // A driver may hold a close back for as long as it has bytes to send.
    Guard closer = new Guard("obu-" + name + "-closer");
    try {
      closer.run(
          () -> {
            wire.close();
            return true;
          },
          CLOSING);
    } catch (TimeoutException e) {
      // It goes on by itself; whoever opens the port before it is done is told that it is busy.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a wire failed to close", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closer.leave();
    }
  }
}
