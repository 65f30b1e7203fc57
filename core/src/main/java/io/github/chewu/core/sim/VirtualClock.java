package io.github.chewu.core.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that moves only by hand or by the simulated devices that take some. Safe for any thread. */
public final class VirtualClock implements InstantSource {
  private Instant now;
  private long nanos;

  /** A clock that stands at this instant. */
  public VirtualClock(Instant start) {
    this.now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Nanoseconds since the clock was made, for deadlines: {@link #jumpTo} does not move them. */
  public synchronized long nanos() {
    return nanos;
  }

  /** Lets time pass; a negative duration is refused. */
  public synchronized void advance(Duration passed) {
    if (passed.isNegative()) {
      throw new IllegalArgumentException(passed + " given, zero or more allowed");
    }
    nanos = Math.addExact(nanos, passed.toNanos());
    now = now.plus(passed);
  }

  /** Sets the wall clock, also back, as an operator or a time server does: no time passes. */
  public synchronized void jumpTo(Instant instant) {
    now = instant;
  }
}
