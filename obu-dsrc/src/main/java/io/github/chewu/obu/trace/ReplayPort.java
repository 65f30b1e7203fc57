package io.github.chewu.obu.trace;

import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LinePort;
import java.util.Optional;

/**
 * The device's side of a trace, played back: each request is answered as the next one like it was,
 * after as long, in virtual time. A request is like another where control aside the command and
 * length are the same; times, challenges and hidden bytes differ from run to run. Requests that the
 * trace has none left of stay without an answer. One thread at a time.
 */
public final class ReplayPort implements LinePort {
  private final Trace trace;
  private final ReplayTape tape;
  private long nanos;

  /** A port whose device answers as it did. */
  public ReplayPort(Trace trace) {
    this.trace = trace;
    this.tape = new ReplayTape(trace.entries());
  }

  @Override
  public String name() {
    return "replay of " + trace.device();
  }

  @Override
  public ByteLine open() {
    return new ReplayLine(this, tape);
  }

  @Override
  public long nanos() {
    return nanos;
  }

  void advance(long to) {
    nanos = Math.max(nanos, to);
  }

  @Override
  public long nanosPerByte() {
    return 0;
  }

  /** The request of the trace that comes next; empty at its end. */
  public Optional<TraceEntry> next() {
    return tape.next();
  }

  /** How many requests of the trace were not asked again. */
  public int left() {
    return tape.left();
  }

  /** How many requests were asked that the trace has none of. */
  public int strange() {
    return tape.strange();
  }
}
