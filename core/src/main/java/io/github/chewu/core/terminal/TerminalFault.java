package io.github.chewu.core.terminal;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Situation;
import java.util.List;

/** Rules of the terminal refuse; caught where the refusal is audited. */
final class TerminalFault extends Fault {
  private static final long serialVersionUID = 1L;

  // Transient as the situation of every fault: nobody ships it over a wire.
  private final transient List<Situation> all;

  private TerminalFault(List<Situation> all) {
    super(all.get(0), null);
    this.all = all;
  }

  static TerminalFault of(TerminalReason reason, Object... arguments) {
    return new TerminalFault(List.of(Situation.of(reason, arguments)));
  }

  /** Throws where something refuses. */
  static void unlessNone(List<Situation> refusals) throws TerminalFault {
    if (!refusals.isEmpty()) {
      throw new TerminalFault(List.copyOf(refusals));
    }
  }

  /** Every rule that refuses, at least one. */
  List<Situation> all() {
    return all;
  }
}
