package io.github.chewu.core.user;

import static io.github.chewu.core.kit.AuditLog.refused;
import static io.github.chewu.core.kit.OperatorDoor.PATROL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Answered;
import io.github.chewu.core.kit.AuditLog;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.kit.OperatorDoor;
import io.github.chewu.core.kit.Terminals;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OperatorLoginTest {
  private final MemoryOperatorStore store = new MemoryOperatorStore();
  private final AuditLog trail = new AuditLog();
  private Instant now = Jinan.NOON;
  private final OperatorLogin login = OperatorDoor.login(store, trail, () -> now);

  OperatorLoginTest() {
    store.add(OperatorDoor.officer(), OperatorDoor.SECRET);
  }

  private Outcome<OperatorSession> login(String password, String proof) {
    return login.login("P1", password, Optional.of(proof), PATROL);
  }

  private void assertRefused(Reason why, Outcome<?> outcome) {
    assertEquals(why, Answered.notDone(outcome));
    assertEquals(refused(OperatorLogin.ACT, why), trail.last());
  }

  @Test
  @DisplayName("E36: password and second factor let an operator in until the session ends")
  void both() {
    OperatorSession session = Answered.done(login("secret", "thumb"));
    assertEquals("operator.login DONE", trail.last());
    assertEquals(PATROL, session.post());
    Instant end = now.plus(OperatorPolicy.SHIFT.session());
    assertEquals(end, session.until());
    assertEquals(Optional.empty(), session.expiry(end.minusNanos(1)));
    assertEquals(Optional.of(Situation.of(OperatorReason.EXPIRED, end)), session.expiry(end));
  }

  @Test
  @DisplayName("T12, E36: a missing or wrong second factor: refused and audited")
  void secondFactor() {
    assertRefused(
        OperatorReason.NO_SECOND_FACTOR, login.login("P1", "secret", Optional.empty(), PATROL));
    assertRefused(OperatorReason.SECOND_FACTOR, login("secret", "other thumb"));
  }

  @Test
  @DisplayName("E36: a wrong password and an unknown operator are refused by the same words")
  void wrong() {
    assertRefused(OperatorReason.LOGIN, login("sesame", "thumb"));
    assertRefused(OperatorReason.LOGIN, login.login("P9", "secret", Optional.of("thumb"), PATROL));
  }

  @Test
  @DisplayName("E36: too many wrong logins lock out, the right one too, until the lock ends")
  void locked() {
    for (int i = 0; i < 3; i++) {
      assertRefused(OperatorReason.LOGIN, login("sesame", "thumb"));
    }
    assertRefused(OperatorReason.SECOND_FACTOR, login("secret", "other"));
    assertRefused(OperatorReason.LOGIN, login("sesame", "thumb"));
    assertRefused(LoginReason.LOCKED, login("secret", "thumb"));
    now = now.plus(LockPolicy.USUAL.lock()).minusNanos(1);
    assertRefused(LoginReason.LOCKED, login("secret", "thumb"));
    now = now.plusNanos(1);
    Answered.done(login("secret", "thumb"));
  }

  @Test
  @DisplayName("E36: a right login starts the count anew")
  void countAnew() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        assertRefused(OperatorReason.LOGIN, login("sesame", "thumb"));
      }
      Answered.done(login("secret", "thumb"));
    }
  }

  @Test
  @DisplayName("E36: an id that nobody has is locked after as many tries, with the same words")
  void lockedUnknown() {
    for (int i = 0; i < 5; i++) {
      assertRefused(OperatorReason.LOGIN, login("sesame", "thumb"));
      assertRefused(
          OperatorReason.LOGIN, login.login("P9", "secret", Optional.of("thumb"), PATROL));
    }
    Situation known = situation(login("secret", "thumb"));
    assertEquals(LoginReason.LOCKED, known.reason());
    assertEquals(known, situation(login.login("P9", "secret", Optional.of("thumb"), PATROL)));
    assertRefused(OperatorReason.LOGIN, login.login("P8", "secret", Optional.of("thumb"), PATROL));
  }

  private static Situation situation(Outcome<?> outcome) {
    return assertInstanceOf(NotDone.class, outcome).situation();
  }

  @Test
  @DisplayName("E36: a try is counted before it is judged, so that a crash gives none back")
  void countedFirst() {
    MemoryLockStore locks = new MemoryLockStore();
    OperatorLogin crashing =
        new OperatorLogin(
            store,
            locks,
            (id, proof, at) -> {
              throw new IllegalStateException("crash");
            },
            OperatorDoor.POLICY,
            trail,
            () -> now);
    for (int i = 0; i < 5; i++) {
      assertThrows(
          IllegalStateException.class,
          () -> crashing.login("P1", "secret", Optional.of("thumb"), PATROL));
    }
    assertRefused(LoginReason.LOCKED, crashing.login("P1", "secret", Optional.of("thumb"), PATROL));
  }

  @RepeatedTest(10)
  @DisplayName("E36: of eight wrong logins at once, five are tries and three come too late")
  void race() throws Exception {
    Callable<Reason> guess =
        () -> Answered.notDone(login.login("P1", "sesame", Optional.of("thumb"), PATROL));
    List<Reason> reasons = Terminals.atOnce(Collections.nCopies(8, guess));
    assertEquals(5, Collections.frequency(reasons, OperatorReason.LOGIN));
    assertEquals(3, Collections.frequency(reasons, LoginReason.LOCKED));
  }

  @Test
  @DisplayName("T12: without an audit entry nobody gets in")
  void auditDown() {
    trail.roomFor(0);
    assertEquals(StoreReason.FULL, Answered.notDone(login("secret", "thumb")));
    assertEquals(List.of(), trail.entries());
  }

  @Test
  @DisplayName("E36: what an operator may do, where, when, on which occasion: every reason is said")
  void require() {
    OperatorSession session = Answered.done(login("secret", "thumb"));
    assertEquals(List.of(), session.require(Right.ENFORCE, "roadside", now));
    assertEquals(
        List.of(Situation.of(OperatorReason.NO_RIGHT, "P1", Right.CHANGE_BANK_CARD)),
        session.require(Right.CHANGE_BANK_CARD, "", now));
    assertEquals(
        List.of(Situation.of(OperatorReason.OCCASION, "P1", Right.ENFORCE, "parade")),
        session.require(Right.ENFORCE, "parade", now));
    Instant night = now.plus(Duration.ofHours(9));
    assertEquals(
        List.of(
            Situation.of(OperatorReason.EXPIRED, session.until()),
            Situation.of(OperatorReason.TIME, "P1", Right.ENFORCE)),
        session.require(Right.ENFORCE, "roadside", night));
  }

  @Test
  @DisplayName("E36: a right here at one time and there at another is none here at the other")
  void oneGrant() {
    Grant here = new Grant(Right.ENFORCE, Set.of("Jinan"), OperatorDoor.BY_DAY, Set.of("parade"));
    Grant there =
        new Grant(Right.ENFORCE, Set.of("Tianjin"), OperatorDoor.ALL_DAY, Set.of("roadside"));
    OperatorSession session =
        OperatorDoor.session(new Operator("P8", true, true, List.of(here, there)), PATROL, now);
    assertEquals(
        List.of(OperatorReason.OCCASION), reasons(session.require(Right.ENFORCE, "roadside", now)));
    assertTrue(session.require(Right.ENFORCE, "parade", now).isEmpty());
  }

  @Test
  @DisplayName(
      "T10: enforcement needs training and power, both are said; an outlet may be the place")
  void trainedAndEmpowered() {
    Grant outlet = new Grant(Right.ENFORCE, Set.of("patrol-1"), OperatorDoor.ALL_DAY, Set.of());
    OperatorSession session =
        OperatorDoor.session(new Operator("P9", false, false, List.of(outlet)), PATROL, now);
    assertEquals(
        List.of(OperatorReason.NOT_TRAINED, OperatorReason.NO_POWER),
        reasons(session.require(Right.ENFORCE, "roadside", now)));
  }

  private static List<Reason> reasons(List<Situation> refusals) {
    return refusals.stream().map(Situation::reason).toList();
  }
}
