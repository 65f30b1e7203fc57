package io.github.chewu.core.kit;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.core.user.Grant;
import io.github.chewu.core.user.LockPolicy;
import io.github.chewu.core.user.MemoryLockStore;
import io.github.chewu.core.user.MemoryOperatorStore;
import io.github.chewu.core.user.Operator;
import io.github.chewu.core.user.OperatorLogin;
import io.github.chewu.core.user.OperatorPolicy;
import io.github.chewu.core.user.OperatorSession;
import io.github.chewu.core.user.OperatorStore;
import io.github.chewu.core.user.PasswordHash;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.user.Right;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operators with the password {@code secret} and the finger {@code thumb}, who log in anywhere. */
public final class OperatorDoor {
  /** All day, on the city's clock. */
  public static final ServiceHours ALL_DAY =
      new ServiceHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** 08:00 to 18:00. */
  public static final ServiceHours BY_DAY =
      new ServiceHours(LocalTime.of(8, 0), LocalTime.of(18, 0));

  /** A patrol's handheld. */
  public static final Post PATROL = new Post("T1", "patrol-1", "Jinan");

  /** What is kept of the password {@code secret}. */
  public static final PasswordHash SECRET = PasswordHash.of("secret", 1, new SeededRandom(1));

  /** The usual one, with hashes that take no time. */
  public static final OperatorPolicy POLICY =
      new OperatorPolicy(LockPolicy.USUAL, 1, OperatorPolicy.SHIFT.session());

  private OperatorDoor() {}

  /** A right on every day and occasion, everywhere. */
  public static Grant always(Right right) {
    return new Grant(right, Set.of(), ALL_DAY, Set.of());
  }

  /** An officer who may enforce here by day at the roadside. */
  public static Operator officer() {
    return new Operator(
        "P1",
        true,
        true,
        List.of(new Grant(Right.ENFORCE, Set.of("Jinan"), BY_DAY, Set.of("roadside"))));
  }

  /** A bank's clerk who may look accounts up and change them. */
  public static Operator clerk() {
    return new Operator(
        "B1",
        false,
        false,
        List.of(
            always(Right.LOOK_UP_ACCOUNT),
            always(Right.CHANGE_BANK_CARD),
            always(Right.CHANGE_USER_DATA)));
  }

  /** A login over a store, with a trail and no failures yet. */
  public static OperatorLogin login(OperatorStore store, AuditLog trail, InstantSource clock) {
    return new OperatorLogin(
        store,
        new MemoryLockStore(),
        (id, proof, at) -> proof.equals("thumb"),
        POLICY,
        trail,
        clock);
  }

  /** The session of an operator who logged in at an instant. */
  public static OperatorSession session(Operator operator, Post post, Instant at) {
    MemoryOperatorStore store = new MemoryOperatorStore();
    store.add(operator, SECRET);
    Outcome<OperatorSession> in =
        login(store, new AuditLog(), InstantSource.fixed(at))
            .login(operator.id(), "secret", Optional.of("thumb"), post);
    return Answered.done(in);
  }
}
