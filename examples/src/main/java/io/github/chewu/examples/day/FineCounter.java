package io.github.chewu.examples.day;

import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.terminal.PaymentMethod;
import io.github.chewu.core.terminal.TerminalProfile;
import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.core.user.Grant;
import io.github.chewu.core.user.LockPolicy;
import io.github.chewu.core.user.MemoryLockStore;
import io.github.chewu.core.user.MemoryOperatorStore;
import io.github.chewu.core.user.Operator;
import io.github.chewu.core.user.OperatorLogin;
import io.github.chewu.core.user.OperatorPolicy;
import io.github.chewu.core.user.OperatorSession;
import io.github.chewu.core.user.PasswordHash;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.user.Right;
import io.github.chewu.core.violation.AccessRule;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.examples.desk.Counter;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The counter where fines are paid: by Ji'nan's rules, in the hands of an officer. */
final class FineCounter {
  static final Post POST = new Post(Counter.TERMINAL, "counter-1", "Jinan");
  static final String OCCASION = "counter";

  private static final HandlingPolicy ONLINE = HandlingPolicy.JINAN_ONLINE;
  private static final ServiceHours ALL_DAY =
      new ServiceHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  static final TerminalProfile PROFILE =
      new TerminalProfile(
          "jinan-counter",
          TerminalProfile.Place.POLICE_STATION,
          new HandlingPolicy(
              "jinan-counter",
              ONLINE.vehicles(),
              ONLINE.licences(),
              ONLINE.sources(),
              ONLINE.binding(),
              ONLINE.largestFine(),
              ONLINE.points(),
              new AccessRule(false, true, Set.of(OCCASION))),
          Map.of(
              PaymentMethod.UNIONPAY_CARD, FineOffice.CHANNEL,
              PaymentMethod.QR_SCAN, FineOffice.CHANNEL),
          ALL_DAY);

  // A demonstration's: few rounds, so that a day does not wait for them.
  private static final int ITERATIONS = 1_000;
  private static final String PASSWORD = "day-at-the-counter";
  private static final String FINGER = "right-thumb";

  private final OperatorLogin login;

  FineCounter(InstantSource clock, AuditTrail trail, SeededRandom random) {
    MemoryOperatorStore operators = new MemoryOperatorStore();
    operators.add(
        new Operator(
            DayGuest.OPERATOR,
            true,
            true,
            List.of(new Grant(Right.ENFORCE, Set.of("Jinan"), ALL_DAY, Set.of(OCCASION)))),
        PasswordHash.of(PASSWORD, ITERATIONS, random));
    this.login =
        new OperatorLogin(
            operators,
            new MemoryLockStore(),
            (id, proof, at) -> proof.equals(FINGER),
            new OperatorPolicy(LockPolicy.USUAL, ITERATIONS, Duration.ofHours(8)),
            trail,
            clock);
  }

  /** Logs the operator in, with the second factor or without it. */
  Outcome<OperatorSession> login(boolean finger) {
    return login.login(
        DayGuest.OPERATOR, PASSWORD, finger ? Optional.of(FINGER) : Optional.empty(), POST);
  }
}
