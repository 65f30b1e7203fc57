package io.github.chewu.platepool.draw;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;

/** An entrant list or a transcript that is not taken; its situation has a {@link DrawReason}. */
public final class DrawFault extends Fault {
  private static final long serialVersionUID = 1L;

  /** A refusal for this reason. */
  public DrawFault(Reason reason, Object... arguments) {
    super(Situation.of(reason, arguments), null);
  }
}
