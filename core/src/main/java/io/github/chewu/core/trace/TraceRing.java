package io.github.chewu.core.trace;

import io.github.chewu.core.bytes.Bytes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The last bytes that went over a line. To add some costs one entry and no look at them: what they
 * are and what of them is hidden is found when somebody asks. Safe for any thread.
 */
public final class TraceRing {
  private final int capacity;
  private final ArrayDeque<Piece> pieces = new ArrayDeque<>();
  private long dropped;

  private record Piece(TraceDirection direction, long nanos, Bytes bytes) {}

  /**
   * An empty ring.
   *
   * @param capacity how many pieces it keeps, 1 or more
   */
  public TraceRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(capacity + " pieces given, 1 or more allowed");
    }
    this.capacity = capacity;
  }

  /**
   * Adds what went just now; where it is full, the oldest is dropped.
   *
   * @param nanos monotonic time; one before that of the last piece counts as the same
   */
  public synchronized void add(TraceDirection direction, long nanos, Bytes bytes) {
    if (pieces.size() == capacity) {
      pieces.removeFirst();
      dropped++;
    }
    Piece last = pieces.peekLast();
    long at = last != null && nanos - last.nanos < 0 ? last.nanos : nanos;
    pieces.addLast(new Piece(direction, at, bytes));
  }

  /** How many pieces were dropped. */
  public synchronized long dropped() {
    return dropped;
  }

  /** What it holds, the oldest first, times counted from that; nothing is hidden. */
  public synchronized List<TraceEntry> entries() {
    List<TraceEntry> entries = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      Duration at = Duration.ofNanos(piece.nanos - pieces.getFirst().nanos);
      entries.add(TraceEntry.of(piece.direction, at, piece.bytes));
    }
    return entries;
  }
}
