package io.github.chewu.core.terminal;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Situation;

/** A rule of the terminal refuses; caught where the refusal is audited. */
final class TerminalFault extends Fault {
  private static final long serialVersionUID = 1L;

  TerminalFault(Situation situation) {
    super(situation, null);
  }

  static TerminalFault of(TerminalReason reason, Object... arguments) {
    return new TerminalFault(Situation.of(reason, arguments));
  }
}
