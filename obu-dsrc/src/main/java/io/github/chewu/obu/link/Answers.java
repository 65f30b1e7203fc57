package io.github.chewu.obu.link;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameSink;
import io.github.chewu.obu.line.ByteLine;
import org.jspecify.annotations.Nullable;

/** Picks the one awaited answer out of what the line gives, and notes the rest. */
final class Answers implements FrameSink {
  private final ByteLine line;
  private final Sightings sightings;

  private @Nullable Request<?> awaited;
  private int control;
  private @Nullable Frame answer;
  private boolean damage;

  Answers(ByteLine line, Sightings sightings) {
    this.line = line;
    this.sightings = sightings;
  }

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
      awaited = null;
      sightings.answer(line.nanos(), frame);
    } else {
      sightings.late(line.nanos(), frame);
    }
  }

  @Override
  public void noise(Bytes bytes) {
    sightings.noise(line.nanos(), bytes.length());
  }

  @Override
  public void damaged(Damage kind, Bytes bytes) {
    damage = true;
    sightings.damaged(line.nanos(), bytes.length());
  }
}
