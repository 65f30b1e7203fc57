package io.github.chewu.core.terminal;

import io.github.chewu.core.outcome.AuditRecorder;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import java.util.List;

/**
 * How every step of a desk goes: the session is found, its rules are asked, the body does it
 * between audit entries. Faults of the body, refusals among them, come before anything was begun.
 */
record DeskSteps(SessionStore sessions, AuditRecorder audit) {
  @FunctionalInterface
  interface Opening {
    TerminalSession open() throws Fault;
  }

  @FunctionalInterface
  interface Rules {
    List<Situation> refusals(TerminalSession session) throws Fault;
  }

  @FunctionalInterface
  interface Body<T> {
    Outcome<T> of(String act, TerminalSession session) throws Fault;
  }

  @FunctionalInterface
  private interface Write {
    boolean run() throws StoreFault;
  }

  /** Opens a session. */
  Outcome<TerminalSession> first(String act, String id, Opening opening) {
    return refusing(
        act,
        id,
        () -> {
          TerminalSession opened = opening.open();
          return kept(act, () -> sessions.add(opened), opened, TerminalReason.SESSION_USED);
        });
  }

  /** Goes on with one. */
  <T> Outcome<T> next(String act, String id, Rules rules, Body<T> body) {
    return refusing(
        act,
        id,
        () -> {
          TerminalSession session =
              sessions
                  .session(id)
                  .orElseThrow(() -> TerminalFault.of(TerminalReason.NO_SESSION, id));
          TerminalFault.unlessNone(rules.refusals(session));
          return body.of(act, session);
        });
  }

  /** Keeps what a step made of a session. */
  Outcome<TerminalSession> replace(String act, TerminalSession before, TerminalSession after) {
    return kept(act, () -> sessions.replace(before, after), after, TerminalReason.SESSION_MOVED);
  }

  private Outcome<TerminalSession> kept(
      String act, Write write, TerminalSession after, TerminalReason otherwise) {
    String id = after.visit().id();
    return audit.during(
        act,
        TerminalDesk.subject(id),
        () -> {
          try {
            return write.run() ? Outcome.done(after) : Outcome.notDone(otherwise, id);
          } catch (StoreFault e) {
            return Outcome.notDone(e.situation());
          }
        });
  }

  @FunctionalInterface
  private interface Deed<T> {
    Outcome<T> run() throws Fault;
  }

  private <T> Outcome<T> refusing(String act, String id, Deed<T> deed) {
    try {
      return deed.run();
    } catch (TerminalFault e) {
      return audit
          .<T>refuse(act, TerminalDesk.subject(id), e.situation())
          .fold(done -> done, notDone -> Outcome.refused(e.all()), unknown -> unknown);
    } catch (Fault e) {
      return audit.refuse(act, TerminalDesk.subject(id), e.situation());
    }
  }
}
