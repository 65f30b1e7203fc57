package io.github.chewu.core.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A read that failed. Each module throws one kind of it; acts do not throw, they answer with an
 * {@link Outcome}.
 */
public abstract class Fault extends Exception {
  private static final long serialVersionUID = 1L;

  // Transient: reasons are enums of any module, their arguments plain text, but nobody ships faults
  // over a wire.
  private final transient Situation situation;

  /** A fault in this situation, with what caused it where something did. */
  protected Fault(Situation situation, @Nullable Throwable cause) {
    super(situation.toString(), cause);
    this.situation = situation;
  }

  /** What happened, and what to show for it. */
  public Situation situation() {
    return situation;
  }
}
