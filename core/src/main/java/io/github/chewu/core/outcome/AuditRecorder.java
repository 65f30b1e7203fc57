package io.github.chewu.core.outcome;

import io.github.chewu.core.outcome.AuditEntry.Ending;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Keeps the entries of one actor at one terminal (T12), so that nothing is done, shown or refused
 * without one. Safe for any thread.
 */
public final class AuditRecorder {
  private final AuditTrail trail;
  private final InstantSource clock;
  private final String actor;
  private final String terminal;

  /** For this actor at this terminal, as {@link AuditEntry} names them. */
  public AuditRecorder(AuditTrail trail, InstantSource clock, String actor, String terminal) {
    this.trail = trail;
    this.clock = clock;
    this.actor = actor;
    this.terminal = terminal;
  }

  /**
   * Does what cannot be undone between two entries. It is not begun where the first cannot be kept;
   * where only the second cannot, the first stands alone and shows it.
   */
  public <T> Outcome<T> during(String act, String subject, Supplier<Outcome<T>> deed) {
    try {
      keep(act, subject, Ending.BEGUN, "");
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
    Outcome<T> outcome = deed.get();
    try {
      keep(act, subject, outcome);
    } catch (StoreFault e) {
      // What happened has happened: the truth about it goes before its second entry.
    }
    return outcome;
  }

  /** Keeps how a read or a check ended; what it found is not shown where that cannot be kept. */
  public <T> Outcome<T> before(String act, String subject, Outcome<T> answer) {
    try {
      keep(act, subject, answer);
      return answer;
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  /** Keeps a refusal, and refuses even where it cannot be kept. */
  public <T> Outcome<T> refuse(String act, String subject, Situation why) {
    try {
      keep(act, subject, Ending.NOT_DONE, why.reason().key());
    } catch (StoreFault e) {
      // Nothing was done, and nothing is.
    }
    return Outcome.notDone(why);
  }

  private <T> void keep(String act, String subject, Outcome<T> outcome) throws StoreFault {
    keep(
        act,
        subject,
        outcome.<Ending>fold(done -> Ending.DONE, no -> Ending.NOT_DONE, maybe -> Ending.UNKNOWN),
        outcome.<String>fold(
            done -> "",
            notDone -> notDone.situation().reason().key(),
            unknown -> unknown.situation().reason().key()));
  }

  private void keep(String act, String subject, Ending ending, String detail) throws StoreFault {
    trail.keep(new AuditEntry(clock.instant(), actor, terminal, act, subject, ending, detail));
  }
}
