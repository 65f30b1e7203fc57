package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;

/** What was typed is allowed, and a rule refuses it: exit code 1. */
public final class Refusal extends Fault {
  private static final long serialVersionUID = 1L;

  /** A refusal by this rule. */
  public Refusal(Reason reason, Object... arguments) {
    super(Situation.of(reason, arguments), null);
  }
}
