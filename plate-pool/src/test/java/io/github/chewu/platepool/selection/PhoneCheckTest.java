package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.refused;
import static io.github.chewu.platepool.kit.Answers.unknown;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.PHONE;
import static io.github.chewu.platepool.kit.PreselectionScene.START;
import static io.github.chewu.platepool.kit.PreselectionScene.text;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.chewu.core.kit.SmsFaults;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.user.CodeReason;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhoneCheckTest {
  private static final RuleSet RULES =
      RuleSet.parse(
              RuleSets.SHANGHAI_2025.toText().replaceFirst("(?m)^hours=.*$", "hours=09:00-18:00"))
          .orElseThrow();

  private PreselectionScene scene;

  @BeforeEach
  void applied() throws Exception {
    scene = new PreselectionScene(RULES);
    scene.apply(vin(1), LI);
  }

  private void at(int hour, int minute, int second) {
    scene.clock.jumpTo(
        CityTime.instant(START.toLocalDate().atTime(LocalTime.of(hour, minute, second))));
  }

  @Test
  @DisplayName(
      "U07 U06: start opens 2.1; the button works when its countdown ends; the right code opens 2.2")
  void button() throws Exception {
    Page page = done(scene.choosing.start(vin(1), LI));
    assertEquals(Step.PHONE_CHECK, page.step());
    assertEquals(scene.clock.instant().plusSeconds(3), page.enabled());
    String code = scene.sms.code(PHONE);
    scene.pass(2);
    assertEquals(
        List.of(SelectionReason.BUTTON_DISABLED), refused(scene.choosing.open(vin(1), LI, code)));
    scene.pass(1);
    Session session = done(scene.choosing.open(vin(1), LI, code));
    assertEquals(Step.CHOOSING, done(scene.choosing.look(session)).step());
  }

  @Test
  @DisplayName("U07: the code is a fresh one, holds once, and not for ever")
  void codes() {
    String first = scene.sms.code(PHONE);
    done(scene.choosing.start(vin(1), LI));
    String code = scene.sms.code(PHONE);
    scene.pass(3);
    assertFalse(first.equals(code));
    assertEquals(List.of(CodeReason.WRONG), refused(scene.choosing.open(vin(1), LI, first)));
    done(scene.choosing.open(vin(1), LI, code));
    assertEquals(List.of(SelectionReason.STEP), refused(scene.choosing.open(vin(1), LI, code)));
    done(scene.choosing.start(vin(1), LI));
    scene.pass(3);
    assertEquals(List.of(CodeReason.WRONG), refused(scene.choosing.open(vin(1), LI, code)));
    scene.pass(300);
    assertEquals(
        List.of(CodeReason.EXPIRED),
        refused(scene.choosing.open(vin(1), LI, scene.sms.code(PHONE))));
  }

  @Test
  @DisplayName("U07: where the carrier did not answer the code counts if it arrives")
  void carrierInDoubt() {
    scene.sms.breakNext(SmsFaults.Break.LOST_AFTER);
    unknown(scene.choosing.start(vin(1), LI));
    scene.pass(3);
    done(scene.choosing.open(vin(1), LI, scene.sms.code(PHONE)));
  }

  @Test
  @DisplayName(
      "S06: stage 2 opens at its first minute and is closed at its last; nothing is charged outside")
  void hours() throws Exception {
    at(8, 59, 59);
    assertEquals(List.of(SelectionReason.CLOSED), refused(scene.choosing.start(vin(1), LI)));
    at(9, 0, 0);
    scene.open(vin(1), LI);
    at(17, 59, 0);
    Session session = scene.open(vin(1), LI);
    Page page = done(scene.choosing.draw(session, "one", false));
    at(18, 0, 0);
    Object kept = scene.kept(vin(1), LI);
    Stream<Function<Choosing, Outcome<?>>> acts =
        Stream.of(
            desk -> desk.start(vin(1), LI),
            desk -> desk.open(vin(1), LI, "123456"),
            desk -> desk.next(session, ""),
            desk -> desk.go(session, Page.Tab.COMPOSED),
            desk -> desk.compose(session, "two", List.of(text(1))),
            desk -> desk.draw(session, "two", false),
            desk -> desk.choose(session, page.batch().get(0).plate()),
            desk -> desk.confirm(session, page.batch().get(0).plate()));
    List<Reason> closed = List.of(SelectionReason.CLOSED);
    acts.forEach(act -> assertEquals(closed, refused(act.apply(scene.choosing))));
    assertEquals(kept, scene.kept(vin(1), LI));
  }

  @Test
  @DisplayName(
      "acceptance 6: a stolen, foreign, older or expired session opens nothing, and charges nothing")
  void sessions() throws Exception {
    Session mine = scene.open(vin(1), LI);
    scene.apply(vin(2), LI);
    scene.open(vin(2), LI);
    scene.pass(8);
    List<Session> foreign =
        List.of(
            new Session(vin(2), LI, mine.token(), mine.until()),
            new Session(vin(1), "wang", mine.token(), mine.until()),
            new Session(vin(1), LI, "0".repeat(32), mine.until()),
            new Session(vin(3), LI, mine.token(), mine.until()));
    Object kept = scene.kept(vin(1), LI);
    Object others = scene.kept(vin(2), LI);
    for (Session session : foreign) {
      assertEquals(
          List.of(SelectionReason.SESSION_FOREIGN),
          refused(scene.choosing.compose(session, "a", List.of(text(1)))));
      assertEquals(
          List.of(SelectionReason.SESSION_FOREIGN),
          refused(scene.choosing.draw(session, "b", false)));
    }
    assertEquals(kept, scene.kept(vin(1), LI));
    assertEquals(others, scene.kept(vin(2), LI));
    Session newer = scene.open(vin(1), LI);
    assertEquals(List.of(SelectionReason.SESSION_FOREIGN), refused(scene.choosing.look(mine)));
    scene.clock.jumpTo(newer.until().minusNanos(1_000));
    done(scene.choosing.look(newer));
    scene.clock.jumpTo(newer.until());
    assertEquals(
        List.of(SelectionReason.SESSION_OVER), refused(scene.choosing.draw(newer, "c", false)));
    Session longer = new Session(vin(1), LI, newer.token(), newer.until().plusSeconds(3_600));
    assertEquals(List.of(SelectionReason.SESSION_OVER), refused(scene.choosing.look(longer)));
  }

  @Test
  @DisplayName("U07: of a token a digest is kept, and no text shows it")
  void token() throws Exception {
    Session session = scene.open(vin(1), LI);
    assertFalse(scene.store.standing(vin(1), LI).facts().toText().contains(session.token()));
    assertFalse(session.toString().contains(session.token()));
  }

  @Test
  @DisplayName("S12 U03 U06: re-entry before a selection, with chances left, is 1.3")
  void reentry() throws Exception {
    Session session = scene.open(vin(1), LI);
    done(scene.choosing.draw(session, "one", false));
    Page page = scene.entrance.enter(vin(1), LI);
    assertEquals(Step.SERVICE_NOTICE, page.step());
    assertEquals(new Page.Left(20, 4), page.left());
    assertEquals(List.of(), page.batch());
    assertEquals(10, done(scene.choosing.look(session)).batch().size());
  }
}
