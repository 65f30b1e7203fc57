package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.AuditEntry.Ending;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.StoreFault;
import java.time.InstantSource;

/**
 * The two entries that an act leaves: before it begins, and how it ended (T12).
 *
 * @param begun as it was kept before the act
 */
record ActTrail(AuditTrail trail, InstantSource clock, AuditEntry begun) {
  /**
   * Keeps that an act is about to begin.
   *
   * @throws Unusable where that cannot be kept: the act must not begin then
   */
  static ActTrail begin(Shell shell, Common common, Warnings warnings, AuditEntry begun)
      throws Fault {
    try {
      AuditTrail trail = shell.audit(common, warnings);
      trail.keep(begun);
      return new ActTrail(trail, shell.console().clock(), begun);
    } catch (StoreFault e) {
      throw new Unusable(e, e.situation().reason(), e.situation().arguments().toArray());
    }
  }

  /** Keeps how it ended; that this failed changes nothing about it, and is said beside it. */
  void end(Answer answer, Warnings warnings) {
    AuditEntry ended =
        new AuditEntry(
            clock.instant(),
            begun.actor(),
            begun.terminal(),
            begun.act(),
            begun.subject(),
            Ending.valueOf(answer.exit().outcome()),
            answer.situation().map(why -> why.reason().key()).orElse(""));
    try {
      trail.keep(ended);
    } catch (StoreFault e) {
      warnings.add(CliReason.END_NOT_KEPT, begun.act(), begun.subject());
      warnings.add(e.situation());
    }
  }
}
