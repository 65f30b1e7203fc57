package io.github.chewu.core.terminal;

import io.github.chewu.core.outcome.AuditRecorder;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.user.Post;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of a terminal that are not complete: after a power cut, or where a user has gone
 * (T04, T08). Needs no login: it lists, and asks what became of payments. Safe for any thread.
 */
public final class TerminalSessions {
  /** The act's name in the audit trail. */
  public static final String SETTLE = "terminal.settle";

  private final SessionStore sessions;
  private final FinePayments payments;
  private final AuditRecorder audit;

  /** Those of a terminal at this post; its settlements are audited as the terminal's own. */
  public TerminalSessions(TerminalSources sources, Post post) {
    this.sessions = sources.sessions();
    this.payments = sources.payments();
    this.audit =
        new AuditRecorder(sources.trail(), sources.clock(), post.terminal(), post.terminal());
  }

  /** Every session with a step missing, oldest first; a payment it made stands (decision 16). */
  public List<TerminalSession> incomplete() throws StoreFault {
    return sessions.incomplete();
  }

  /**
   * Finds out what became of a session's payment by asking (T08); nothing is paid again. May be
   * repeated.
   *
   * @return NotDone where it was not paid, and may be paid anew
   */
  public Outcome<FineReceipt> settle(String id) {
    String subject = TerminalDesk.subject(id);
    try {
      Optional<TerminalSession> session = sessions.session(id);
      if (session.isEmpty()) {
        return audit.refuse(SETTLE, subject, Situation.of(TerminalReason.NO_SESSION, id));
      }
      Optional<FineReceipt> known = session.get().receipt();
      if (known.isPresent()) {
        return audit.before(SETTLE, subject, Outcome.done(known.get()));
      }
      return session.get().isInDoubt()
          ? audit.during(SETTLE, subject, () -> asked(session.get()))
          : audit.refuse(SETTLE, subject, Situation.of(TerminalReason.NOT_PAID, id));
    } catch (StoreFault e) {
      return audit.refuse(SETTLE, subject, e.situation());
    }
  }

  private Outcome<FineReceipt> asked(TerminalSession paying) {
    FineOrder order = paying.payment().orElseThrow().order();
    try {
      return conclude(paying, payments.settle(order));
    } catch (RuntimeException e) {
      // A cashier that breaks has said nothing.
      return inDoubt(paying, order);
    }
  }

  /** Keeps that the order goes out, sends it once, and keeps what became of it. */
  Outcome<FineReceipt> pay(TerminalSession confirmed, FineOrder order) {
    TerminalSession paying = confirmed.paying(order);
    try {
      if (!sessions.replace(confirmed, paying)) {
        return Outcome.notDone(TerminalReason.SESSION_MOVED, confirmed.visit().id());
      }
    } catch (StoreFault e) {
      // Kept or not, nothing went out; where it was kept the cashier will say that nothing came.
      return Outcome.notDone(e.situation());
    }
    Outcome<FineReceipt> answer;
    try {
      answer = payments.pay(order);
    } catch (RuntimeException e) {
      // It may have broken before or after its effect.
      answer = inDoubt(paying, order);
    }
    return conclude(paying, answer);
  }

  private Outcome<FineReceipt> conclude(TerminalSession paying, Outcome<FineReceipt> answer) {
    return answer.fold(
        done -> paid(paying, done.receipt()),
        notDone -> unpaid(paying, notDone.situation()),
        unknown -> new Unknown<>(paying.visit().id(), unknown.situation()));
  }

  private Outcome<FineReceipt> paid(TerminalSession paying, FineReceipt receipt) {
    try {
      // Where it is no longer in doubt somebody else has settled it, by the same answer.
      sessions.replace(paying, paying.paid(receipt));
      return Outcome.done(receipt);
    } catch (StoreFault e) {
      return Outcome.unknown(
          paying.visit().id(), TerminalReason.PAID_NOT_NOTED, receipt.reference());
    }
  }

  private Outcome<FineReceipt> unpaid(TerminalSession paying, Situation why) {
    try {
      sessions.replace(paying, paying.afterDeclining());
    } catch (StoreFault e) {
      // It stays in doubt, and the cashier will say again what is known here already.
    }
    return Outcome.notDone(why);
  }

  static Outcome<FineReceipt> inDoubt(TerminalSession paying, FineOrder order) {
    return Outcome.unknown(paying.visit().id(), TerminalReason.PAYMENT_IN_DOUBT, order.reference());
  }
}
