package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/** What a writer has yet to put on the line, each byte with the time when it is through. */
final class Outbox {
  private static final int HANG_UP = -1;

  private final Deque<Due> waiting = new ArrayDeque<>();
  private long free;

  /** Puts bytes behind those that wait, the first not before {@code from}. */
  void put(Bytes bytes, long from, long nanosPerByte) {
    long at = Math.max(from, free);
    for (int i = 0; i < bytes.length(); i++) {
      at += nanosPerByte;
      waiting.add(new Due(at, bytes.at(i)));
    }
    free = at;
  }

  /** Loses what waits, and closes the line. */
  void hangUp(long now) {
    clear(now);
    waiting.add(new Due(now, HANG_UP));
  }

  void clear(long now) {
    waiting.clear();
    free = now;
  }

  OptionalLong nextDue() {
    Due next = waiting.peek();
    return next == null ? OptionalLong.empty() : OptionalLong.of(next.at);
  }

  /** Takes what is due: how many bytes, -1 where the line closed. */
  int take(byte[] buffer, long now) {
    int count = 0;
    Due next = waiting.peek();
    while (next != null && next.at - now <= 0) {
      if (next.value == HANG_UP) {
        return count == 0 ? HANG_UP : count;
      }
      if (count == buffer.length) {
        break;
      }
      buffer[count++] = (byte) next.value;
      waiting.remove();
      next = waiting.peek();
    }
    return count;
  }

  private record Due(long at, int value) {}
}
