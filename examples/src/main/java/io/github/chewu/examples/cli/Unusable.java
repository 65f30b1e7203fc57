package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import org.jspecify.annotations.Nullable;

/** A device or store of the command line's own cannot be used: exit code 4. */
public final class Unusable extends Fault {
  private static final long serialVersionUID = 1L;

  /** What cannot be used, and the remedy. */
  public Unusable(@Nullable Throwable cause, Reason reason, Object... arguments) {
    super(Situation.of(reason, arguments), cause);
  }
}
