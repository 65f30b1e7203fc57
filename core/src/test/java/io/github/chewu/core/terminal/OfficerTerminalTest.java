package io.github.chewu.core.terminal;

import static io.github.chewu.core.kit.AuditLog.refused;
import static io.github.chewu.core.kit.Jinan.CAR;
import static io.github.chewu.core.kit.Jinan.DRIVER;
import static io.github.chewu.core.kit.OperatorDoor.PATROL;
import static io.github.chewu.core.kit.TerminalScene.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Answered;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.kit.OperatorDoor;
import io.github.chewu.core.kit.TerminalScene;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.user.Grant;
import io.github.chewu.core.user.Operator;
import io.github.chewu.core.user.OperatorReason;
import io.github.chewu.core.user.OperatorSession;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.user.Right;
import io.github.chewu.core.violation.PenaltyDecision;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfficerTerminalTest {
  private static final TerminalProfile ROADSIDE =
      TerminalProfile.PORTABLE.onOccasions(Set.of("roadside"));

  private final TerminalScene scene = new TerminalScene();

  private TerminalDesk desk(Operator operator, Post post, String occasion) {
    OperatorSession session = OperatorDoor.session(operator, post, scene.now());
    return scene.desk(ROADSIDE, PATROL, Attendant.officer(session, occasion));
  }

  private TerminalDesk officer() {
    return desk(OperatorDoor.officer(), PATROL, "roadside");
  }

  private static Outcome<TerminalSession> open(TerminalDesk desk) {
    return desk.open(ID, "02", Input.read("鲁A12345"), Input.read(DRIVER.value()));
  }

  private void assertNotLetIn(Reason why, TerminalDesk desk) throws Exception {
    assertEquals(why, Answered.notDone(open(desk)));
    assertEquals(refused("terminal.open", why), scene.trail.last());
    assertTrue(scene.sources().sessions().session(ID).isEmpty());
  }

  @Test
  @DisplayName("T09: all open records of the vehicle are punished once; where none is, nothing is")
  void punish() {
    TerminalDesk desk = officer();
    Answered.done(open(desk));
    assertEquals(List.of(), Answered.done(desk.punish(ID)));
    scene.register.add(Jinan.record("R7", CAR, 1, 100_00));
    scene.register.add(Jinan.record("R8", CAR, 1, 100_00));
    List<Outcome<PenaltyDecision>> made = Answered.done(desk.punish(ID));
    assertEquals(
        List.of("R7", "R8"), made.stream().map(one -> Answered.done(one).record()).toList());
    assertEquals(List.of(), Answered.done(desk.punish(ID)));
    assertEquals(3, scene.register.decisions(DRIVER).size());
    Statement bill =
        Answered.done(
            desk.show(
                ID,
                made.stream().map(one -> Answered.done(one).number()).toList(),
                PaymentMethod.QR_SCAN));
    Answered.done(desk.confirm(ID, bill));
    assertEquals(bill.total(), Answered.done(desk.pay(ID)).paid());
  }

  @Test
  @DisplayName("T10: without training, power or the right: refused and audited")
  void withoutRight() throws Exception {
    List<Grant> grants = OperatorDoor.officer().grants();
    assertNotLetIn(
        OperatorReason.NOT_TRAINED,
        desk(new Operator("P2", false, true, grants), PATROL, "roadside"));
    assertNotLetIn(
        OperatorReason.NO_POWER, desk(new Operator("P3", true, false, grants), PATROL, "roadside"));
    assertNotLetIn(
        OperatorReason.NO_RIGHT,
        desk(
            new Operator("P4", true, true, List.of(OperatorDoor.always(Right.LOOK_UP_ACCOUNT))),
            PATROL,
            "roadside"));
  }

  @Test
  @DisplayName("T10: outside the place where he may act: refused and audited")
  void otherPlace() throws Exception {
    Grant elsewhere =
        new Grant(Right.ENFORCE, Set.of("Tianjin", "patrol-2"), OperatorDoor.ALL_DAY, Set.of());
    assertNotLetIn(
        OperatorReason.PLACE,
        desk(new Operator("P5", true, true, List.of(elsewhere)), PATROL, "roadside"));
    assertNotLetIn(
        TerminalReason.OTHER_POST,
        desk(OperatorDoor.officer(), new Post("T2", "patrol-1", "Jinan"), "roadside"));
  }

  @Test
  @DisplayName("T10: outside the time or the occasion: refused and audited, in the middle too")
  void otherTime() throws Exception {
    assertNotLetIn(OperatorReason.OCCASION, desk(OperatorDoor.officer(), PATROL, "parade"));
    TerminalDesk desk = officer();
    Answered.done(open(desk));
    scene.pass(Duration.ofHours(6));
    assertEquals(OperatorReason.TIME, Answered.notDone(desk.query(ID)));
    assertEquals(refused("terminal.query", OperatorReason.TIME), scene.trail.last());
  }

  @Test
  @DisplayName(
      "T10: an occasion the operator may act on is refused where the terminal is not for it")
  void terminalsOccasion() throws Exception {
    Operator anywhere = new Operator("P6", true, true, List.of(OperatorDoor.always(Right.ENFORCE)));
    assertNotLetIn(TerminalReason.OCCASION, desk(anywhere, PATROL, "parade"));
  }

  @Test
  @DisplayName("E36: without a login, or after it has ended, nothing is done")
  void login() throws Exception {
    assertNotLetIn(TerminalReason.NO_OFFICER, scene.desk(ROADSIDE, PATROL, Attendant.user("C1")));
    Operator anytime = new Operator("P7", true, true, List.of(OperatorDoor.always(Right.ENFORCE)));
    TerminalDesk desk = desk(anytime, PATROL, "roadside");
    Answered.done(open(desk));
    scene.pass(Duration.ofHours(8));
    assertEquals(OperatorReason.EXPIRED, Answered.notDone(desk.query(ID)));
    assertEquals(OperatorReason.EXPIRED, Answered.notDone(desk.take(ID, Step.SIGNED)));
    assertEquals(refused("terminal.take.signed", OperatorReason.EXPIRED), scene.trail.last());
    Answered.done(desk(anytime, PATROL, "roadside").query(ID));
  }

  @Test
  @DisplayName("T12: the officer's entries name him, his terminal and the session")
  void entries() {
    Answered.done(open(officer()));
    assertEquals(
        List.of("P1 T1 session:S1", "P1 T1 session:S1"),
        scene.trail.entries().stream()
            .map(entry -> entry.actor() + " " + entry.terminal() + " " + entry.subject())
            .toList());
  }
}
