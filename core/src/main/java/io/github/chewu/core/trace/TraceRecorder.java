package io.github.chewu.core.trace;

import io.github.chewu.core.trace.TraceEntry.Direction;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Keeps the last {@value #CAPACITY} entries of a device line, so that it can always run. Safe for
 * any thread.
 */
public final class TraceRecorder {
  /** How many entries are kept. */
  public static final int CAPACITY = 256;

  private final LongSupplier nanos;
  private final long start;
  private final Deque<TraceEntry> ring = new ArrayDeque<>(CAPACITY);

  /**
   * A recorder that starts now.
   *
   * @param nanos time that only goes on, in nanoseconds, such as {@code System::nanoTime}
   */
  public TraceRecorder(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Notes what passed just now; the oldest entry goes where there is no room. */
  public synchronized void record(Direction direction, MaskedBytes bytes, String note) {
    if (ring.size() == CAPACITY) {
      ring.removeFirst();
    }
    Duration at = Duration.ofNanos(nanos.getAsLong() - start);
    ring.addLast(new TraceEntry(at, direction, bytes, note));
  }

  /** What is kept now. */
  public synchronized Trace trace() {
    return new Trace(List.copyOf(ring));
  }
}
