package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.AuditRecorder;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets operators in by two factors (T12, E36) and locks out who mistypes too often. Every try
 * leaves an audit entry; without one nobody gets in. Safe for any thread.
 */
public final class OperatorLogin {
  /** The act's name in the audit trail. */
  public static final String ACT = "operator.login";

  private final OperatorStore store;
  private final PasswordCheck password;
  private final SecondFactor second;
  private final LoginRule rule;
  private final AuditTrail trail;
  private final InstantSource clock;

  /** A login over this store by this rule. */
  public OperatorLogin(
      OperatorStore store,
      PasswordCheck password,
      SecondFactor second,
      LoginRule rule,
      AuditTrail trail,
      InstantSource clock) {
    this.store = store;
    this.password = password;
    this.second = second;
    this.rule = rule;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Logs an operator in.
   *
   * @param proof of the second factor; empty where none was given, which is refused and no try
   */
  public Outcome<OperatorSession> login(
      String operator, String typed, Optional<String> proof, Post post) {
    String id = Typed.shown(operator);
    AuditRecorder audit = new AuditRecorder(trail, clock, id, post.terminal());
    String subject = "operator:" + id;
    Outcome<OperatorSession> answer;
    try {
      answer =
          proof.isEmpty()
              ? Outcome.notDone(OperatorReason.NO_SECOND_FACTOR)
              : answer(operator, typed, proof.get(), post);
    } catch (StoreFault e) {
      answer = Outcome.notDone(e.situation());
    }
    return answer.fold(
        done -> audit.before(ACT, subject, done),
        notDone -> audit.refuse(ACT, subject, notDone.situation()),
        unknown -> unknown);
  }

  private Outcome<OperatorSession> answer(String id, String typed, String proof, Post post)
      throws StoreFault {
    Instant now = clock.instant();
    Optional<Operator> operator = store.operator(id);
    LoginTries before = store.tries(id);
    if (operator.isEmpty()) {
      return Outcome.notDone(OperatorReason.LOGIN);
    }
    if (before.isLockedAt(now)) {
      return Outcome.notDone(OperatorReason.LOCKED, before.lockedUntil().orElseThrow());
    }
    // Counted before it is judged: whoever cuts the power after a wrong try has used it up too.
    LoginTries counted = before.failedAt(now, rule);
    if (!store.replace(id, before, counted)) {
      return Outcome.notDone(OperatorReason.SAME_TIME);
    }
    if (!password.isOf(id, typed)) {
      return Outcome.notDone(OperatorReason.LOGIN);
    }
    if (!second.accepts(id, proof, now)) {
      return Outcome.notDone(Situation.of(OperatorReason.SECOND_FACTOR));
    }
    return store.replace(id, counted, LoginTries.NONE)
        ? Outcome.done(new OperatorSession(operator.get(), post, now.plus(rule.session())))
        : Outcome.notDone(OperatorReason.SAME_TIME);
  }
}
