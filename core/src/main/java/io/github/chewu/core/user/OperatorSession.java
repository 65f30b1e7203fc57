package io.github.chewu.core.user;

import io.github.chewu.core.outcome.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * That an operator is logged in at a post for a while (E36). Only {@link OperatorLogin} makes one.
 * Immutable; safe for any thread.
 */
public final class OperatorSession {
  private final Operator operator;
  private final Post post;
  private final Instant until;

  OperatorSession(Operator operator, Post post, Instant until) {
    this.operator = operator;
    this.post = post;
    this.until = until;
  }

  /** Who. */
  public Operator operator() {
    return operator;
  }

  /** Where. */
  public Post post() {
    return post;
  }

  /** When it ends; that instant is no longer inside. */
  public Instant until() {
    return until;
  }

  /** That it has ended at an instant; empty while it goes on. */
  public Optional<Situation> expiry(Instant at) {
    return at.isBefore(until)
        ? Optional.empty()
        : Optional.of(Situation.of(OperatorReason.EXPIRED, until));
  }

  /**
   * Why the operator may not use a right here, now and on this occasion: every reason; empty where
   * he may.
   *
   * @param occasion empty text for none
   */
  public List<Situation> require(Right right, String occasion, Instant at) {
    List<Situation> found = new ArrayList<>();
    String id = operator.id();
    expiry(at).ifPresent(found::add);
    if (right.isEnforcement() && !operator.trained()) {
      found.add(Situation.of(OperatorReason.NOT_TRAINED, id));
    }
    if (right.isEnforcement() && !operator.empowered()) {
      found.add(Situation.of(OperatorReason.NO_POWER, id));
    }
    // One grant must allow all of it: a right here and a right then are no right here and then.
    List<Grant> grants = operator.grants();
    grants = only(grants, grant -> grant.right() == right);
    List<Grant> here = only(grants, grant -> grant.isAt(post));
    List<Grant> now = only(here, grant -> grant.hours().isOpenAt(at));
    if (grants.isEmpty()) {
      found.add(Situation.of(OperatorReason.NO_RIGHT, id, right));
    } else if (here.isEmpty()) {
      found.add(Situation.of(OperatorReason.PLACE, id, right, post.outlet(), post.region()));
    } else if (now.isEmpty()) {
      found.add(Situation.of(OperatorReason.TIME, id, right));
    } else if (now.stream().noneMatch(grant -> grant.isOn(occasion))) {
      found.add(Situation.of(OperatorReason.OCCASION, id, right, occasion));
    }
    return found;
  }

  private static List<Grant> only(List<Grant> grants, Predicate<Grant> wanted) {
    return grants.stream().filter(wanted).toList();
  }
}
