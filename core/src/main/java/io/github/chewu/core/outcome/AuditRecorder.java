package io.github.chewu.core.outcome;

import io.github.chewu.core.outcome.AuditEntry.Ending;
import java.time.InstantSource;
import java.util.Optional;
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
    Begun begun;
    try {
      begun = begin(act, subject);
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
    Outcome<T> outcome = deed.get();
    try {
      begun.end(ending(outcome), why(outcome));
    } catch (StoreFault e) {
      // What happened has happened: the truth about it goes before its second entry.
    }
    return outcome;
  }

  /**
   * Keeps the entry before an act that cannot be undone; for a caller who cannot hand it over to
   * {@link #during}.
   *
   * @return what takes the entry after it
   * @throws StoreFault where it cannot be kept: the act must not begin then
   */
  public Begun begin(String act, String subject) throws StoreFault {
    keep(act, subject, Ending.BEGUN, Optional.empty());
    return new Begun(act, subject);
  }

  /** Keeps how a read or a check ended; what it found is not shown where that cannot be kept. */
  public <T> Outcome<T> before(String act, String subject, Outcome<T> answer) {
    try {
      keep(act, subject, ending(answer), why(answer));
      return answer;
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  /** Keeps a refusal, and refuses even where it cannot be kept. */
  public <T> Outcome<T> refuse(String act, String subject, Situation why) {
    try {
      keep(act, subject, Ending.NOT_DONE, Optional.of(why));
    } catch (StoreFault e) {
      // Nothing was done, and nothing is.
    }
    return Outcome.notDone(why);
  }

  private static Ending ending(Outcome<?> outcome) {
    return outcome.<Ending>fold(
        done -> Ending.DONE, notDone -> Ending.NOT_DONE, unknown -> Ending.UNKNOWN);
  }

  private static Optional<Situation> why(Outcome<?> outcome) {
    return outcome.<Optional<Situation>>fold(
        done -> Optional.empty(),
        notDone -> Optional.of(notDone.situation()),
        unknown -> Optional.of(unknown.situation()));
  }

  private void keep(String act, String subject, Ending ending, Optional<Situation> why)
      throws StoreFault {
    String detail = why.map(situation -> situation.reason().key()).orElse("");
    trail.keep(new AuditEntry(clock.instant(), actor, terminal, act, subject, ending, detail));
  }

  /** An act whose first entry is kept. Safe for any thread. */
  public final class Begun {
    private final String act;
    private final String subject;

    private Begun(String act, String subject) {
      this.act = act;
      this.subject = subject;
    }

    /** What was begun. */
    public String act() {
      return act;
    }

    /** To what. */
    public String subject() {
      return subject;
    }

    /**
     * Keeps how it ended.
     *
     * @param ending any but {@code BEGUN}
     * @param why the refusal or the doubt; empty where it was done
     * @throws StoreFault where that cannot be kept: it changes nothing about what happened, and the
     *     first entry stands alone and shows it
     */
    public void end(Ending ending, Optional<Situation> why) throws StoreFault {
      if (ending == Ending.BEGUN) {
        throw new IllegalArgumentException("ending BEGUN given, DONE, NOT_DONE or UNKNOWN allowed");
      }
      keep(act, subject, ending, why);
    }
  }
}
