package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;

/** What was typed, or a file that was named, is not allowed: exit code 2. */
public final class BadInput extends Fault {
  private static final long serialVersionUID = 1L;

  /** A refusal of what was typed. */
  public BadInput(Reason reason, Object... arguments) {
    super(Situation.of(reason, arguments), null);
  }

  /** What was given, and what is allowed. */
  public static BadInput usage(String given, String allowed) {
    return new BadInput(CliReason.BAD_USAGE, given, allowed);
  }
}
