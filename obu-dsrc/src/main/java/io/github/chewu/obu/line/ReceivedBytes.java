package io.github.chewu.obu.line;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that came and were not read yet, in order. Full, it holds its filler back, so that no byte
 * is lost inside this program.
 */
final class ReceivedBytes {
  /** Four of the longest frames. */
  static final int CAPACITY = 16 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final byte[] ring = new byte[CAPACITY];
  private int start;
  private int length;
  private @Nullable LineReason end;

  /** Adds bytes; waits for room. Returns at once where it has ended. */
  void add(byte[] bytes, int count) {
    lock.lock();
    try {
      int from = 0;
      while (from < count && end == null) {
        while (length == CAPACITY && end == null) {
          changed.awaitUninterruptibly();
        }
        int at = (start + length) % CAPACITY;
        int part = Math.min(count - from, Math.min(CAPACITY - length, CAPACITY - at));
        System.arraycopy(bytes, from, ring, at, part);
        length += part;
        from += part;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** No more will come; the first reason stays. */
  void end(LineReason reason) {
    lock.lock();
    try {
      if (end == null) {
        end = reason;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Why no more will come; null where more may. */
  @Nullable LineReason ended() {
    lock.lock();
    try {
      return end;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes at least one byte, waiting for it.
   *
   * @return 0 where none came in time, -1 where none will
   */
  int take(byte[] buffer, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (length == 0 && end == null && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (end == LineReason.CLOSED || length == 0) {
        return end == null ? 0 : -1;
      }
      int count = Math.min(length, buffer.length);
      int first = Math.min(count, CAPACITY - start);
      System.arraycopy(ring, start, buffer, 0, first);
      System.arraycopy(ring, 0, buffer, first, count - first);
      start = (start + count) % CAPACITY;
      length -= count;
      changed.signalAll();
      return count;
    } finally {
      lock.unlock();
    }
  }
}
