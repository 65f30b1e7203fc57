package io.github.chewu.obu.link;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameSink;
import org.jspecify.annotations.Nullable;

/** Picks the one awaited answer out of what the line gives, and counts the rest. */
final class Answers implements FrameSink {
  private @Nullable Request<?> awaited;
  private int control;
  private @Nullable Frame answer;
  private boolean damage;

  private long answers;
  private long late;
  private long damaged;
  private long noiseBytes;

  /** Awaits the answer to a request sent under a sequence number, 0 to 7. */
  void await(Request<?> request, int sequence) {
    awaited = request;
    control = sequence << 4 | 8;
    answer = null;
    damage = false;
  }

  /** Awaits nothing more: whatever comes is late. */
  void giveUp() {
    awaited = null;
  }

  @Nullable Frame answer() {
    return answer;
  }

  /** Whether something damaged came since the last {@link #await}. */
  boolean sawDamage() {
    return damage;
  }

  @Override
  public void frame(Frame frame) {
    Request<?> request = awaited;
    if (request != null && frame.control() == control && request.isAnsweredBy(frame)) {
      answer = frame;
      answers++;
      awaited = null;
    } else {
      late++;
    }
  }

  @Override
  public void noise(Bytes bytes) {
    noiseBytes += bytes.length();
  }

  @Override
  public void damaged(Damage kind, Bytes bytes) {
    damage = true;
    damaged++;
  }

  LinkCounters counters(long requests, long repeats, long timeouts, long connects) {
    return new LinkCounters(
        requests, answers, repeats, late, damaged, noiseBytes, timeouts, connects);
  }
}
