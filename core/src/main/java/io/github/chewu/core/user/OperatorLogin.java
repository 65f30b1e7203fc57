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
 * Lets operators in by two factors (T12, E36) and locks an id after too many failures, whether
 * anybody has it or not. Every try leaves an audit entry; without one nobody gets in. Safe for any
 * thread.
 */
public final class OperatorLogin {
  /** The act's name in the audit trail. */
  public static final String ACT = "operator.login";

  private final OperatorStore store;
  private final LoginTries tries;
  private final SecondFactor second;
  private final OperatorPolicy policy;
  private final PasswordHash nobodys;
  private final AuditTrail trail;
  private final InstantSource clock;

  /** A login over these stores by this policy. */
  public OperatorLogin(
      OperatorStore store,
      LockStore locks,
      SecondFactor second,
      OperatorPolicy policy,
      AuditTrail trail,
      InstantSource clock) {
    this.store = store;
    this.tries = new LoginTries(locks, policy.lock(), clock);
    this.second = second;
    this.policy = policy;
    this.nobodys = PasswordHash.nobodys(policy.iterations());
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
    String name = "operator:" + id;
    Optional<Situation> locked = tries.count(name);
    if (locked.isPresent()) {
      return Outcome.notDone(locked.get());
    }
    Optional<Operator> operator = store.operator(id);
    // Compared for an unknown id too: it is to take as long.
    boolean right = store.password(id).orElse(nobodys).matches(typed);
    if (operator.isEmpty() || !right) {
      return Outcome.notDone(OperatorReason.LOGIN);
    }
    Instant now = clock.instant();
    if (!second.accepts(id, proof, now)) {
      return Outcome.notDone(OperatorReason.SECOND_FACTOR);
    }
    tries.forget(name);
    return Outcome.done(new OperatorSession(operator.get(), post, now.plus(policy.session())));
  }
}
