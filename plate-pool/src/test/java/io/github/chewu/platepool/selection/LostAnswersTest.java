package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.reasons;
import static io.github.chewu.platepool.kit.Answers.refused;
import static io.github.chewu.platepool.kit.Answers.unknown;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.application;
import static io.github.chewu.platepool.kit.PreselectionScene.plate;
import static io.github.chewu.platepool.kit.PreselectionScene.text;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.kit.ClaimStoreFaults.Break;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever breaks at a save, before it or after it: done again, nothing is done or charged twice.
 */
class LostAnswersTest {
  private PreselectionScene scene;
  private Session session;

  @BeforeEach
  void openSession() throws Exception {
    scene = new PreselectionScene(RuleSets.SHANGHAI_2025);
    session = scene.session(vin(1), LI);
  }

  private static void broken(Break how, String token, Outcome<?> outcome) {
    if (how == Break.REFUSED) {
      assertEquals(List.of(StoreReason.FULL), refused(outcome));
    } else {
      assertEquals(token, unknown(outcome));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Break.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("S15: a draw whose answer is lost is done again by its name, and charged once")
  void draw(Break how) throws Exception {
    scene.store.breakAfter(0, how);
    broken(how, "first", scene.choosing.draw(session, "first", false));
    Page page = done(scene.choosing.draw(session, "first", false));
    assertEquals(new Page.Left(20, 4), page.left());
    assertEquals(10, page.batch().size());
    Object kept = scene.kept(vin(1), LI);
    assertEquals(
        page.batch().size(), done(scene.choosing.draw(session, "first", false)).batch().size());
    assertEquals(kept, scene.kept(vin(1), LI));
    assertEquals(new Page.Left(20, 3), done(scene.choosing.draw(session, "second", false)).left());
  }

  @ParameterizedTest
  @CsvSource({"0, LOST_BEFORE", "0, LOST_AFTER", "1, LOST_BEFORE", "1, LOST_AFTER", "1, REFUSED"})
  @DisplayName(
      "S14 U12: a group whose answer is lost is tried again by its name, and is selected once")
  void composed(int passing, Break how) throws Exception {
    scene.takenByOthers(5);
    // The first save finds 5 taken, the second selects 6.
    scene.store.breakAfter(passing, how);
    List<String> group = List.of(text(5), text(6));
    Outcome<Page> first = scene.choosing.compose(session, "group", group);
    if (passing == 0 && how == Break.LOST_AFTER) {
      // Lost with the refusal of a number that was taken: nothing was written either.
      assertEquals("group", unknown(first));
    } else {
      broken(how, "group", first);
    }
    Page page = done(scene.choosing.compose(session, "group", group));
    assertEquals(plate(6), page.selection().orElseThrow().plate());
    assertEquals(new Page.Left(20, 5), page.left());
    assertEquals(1, scene.store.standing(vin(1), LI).selections().size());
    scene.clock.advance(RuleSets.SHANGHAI_2025.composing().interval());
    assertEquals(Step.COMPLETE, done(scene.choosing.compose(session, "group", group)).step());
    assertEquals(
        1,
        scene.sms.sent().stream()
            .map(message -> message.reference())
            .filter(page.selection().orElseThrow().id()::equals)
            .distinct()
            .count());
  }

  @ParameterizedTest
  @EnumSource(value = Break.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("S14 U11: a group that failed and whose answer is lost is charged once")
  void failed(Break how) throws Exception {
    scene.takenByOthers(5, 6);
    scene.store.breakAfter(2, how);
    List<String> group = List.of(text(5), text(6));
    broken(how, "group", scene.choosing.compose(session, "group", group));
    Page page = done(scene.choosing.compose(session, "group", group));
    assertEquals(new Page.Left(18, 5), page.left());
    assertEquals(
        List.of(SelectionReason.TAKEN, SelectionReason.TAKEN, SelectionReason.ALL_TAKEN),
        reasons(page));
    scene.pass(8);
    Page again = done(scene.choosing.compose(session, "group", group));
    assertEquals(new Page.Left(18, 5), again.left());
    assertEquals(page.messages(), again.messages());
  }

  @ParameterizedTest
  @EnumSource(value = Break.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("U19 U22: an alternate or a confirmation whose answer is lost is done once")
  void chosen(Break how) throws Exception {
    PlateNumber plate = done(scene.choosing.draw(session, "first", false)).batch().get(4).plate();
    scene.store.breakAfter(0, how);
    broken(how, "choose", scene.choosing.choose(session, plate));
    assertEquals(1, done(scene.choosing.choose(session, plate)).alternates().size());
    scene.store.breakAfter(0, how);
    broken(how, "confirm", scene.choosing.confirm(session, plate));
    Page entered = scene.entrance.enter(vin(1), LI);
    assertEquals(how == Break.LOST_AFTER ? Step.COMPLETE : Step.SERVICE_NOTICE, entered.step());
    Page page = done(scene.choosing.confirm(session, plate));
    assertEquals(plate, page.selection().orElseThrow().plate());
    assertEquals(1, scene.store.standing(vin(1), LI).selections().size());
  }

  @ParameterizedTest
  @EnumSource(value = Break.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("S18: the office's answer that is lost is given again")
  void office(Break how) {
    done(scene.choosing.compose(session, "one", List.of(text(1))));
    scene.store.breakAfter(0, how);
    broken(how, "CONFIRMED", scene.office.confirm(vin(1), LI));
    assertEquals(Selection.State.CONFIRMED, done(scene.office.confirm(vin(1), LI)).state());
  }

  @ParameterizedTest
  @EnumSource(value = Break.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("S07: steps of stage 1 and the phone check whose answers are lost are done again")
  void steps(Break how) {
    scene.store.breakAfter(0, how);
    broken(how, "apply", scene.entrance.apply(LI, application(vin(2))));
    done(scene.entrance.apply(LI, application(vin(2))));
    scene.store.breakAfter(0, how);
    broken(how, "agree", scene.entrance.agree(vin(2), LI));
    done(scene.entrance.agree(vin(2), LI));
    done(scene.entrance.sendCode(vin(2), LI));
    scene.store.breakAfter(0, how);
    broken(
        how,
        "confirm",
        scene.entrance.confirm(vin(2), LI, scene.sms.code(PreselectionScene.PHONE)));
    if (how != Break.LOST_AFTER) {
      done(scene.entrance.sendCode(vin(2), LI));
    }
    String code = scene.sms.code(PreselectionScene.PHONE);
    assertEquals(Step.SERVICE_NOTICE, done(scene.entrance.confirm(vin(2), LI, code)).step());
    done(scene.choosing.start(vin(2), LI));
    scene.pass(3);
    scene.store.breakAfter(0, how);
    broken(how, "open", scene.choosing.open(vin(2), LI, scene.sms.code(PreselectionScene.PHONE)));
    done(scene.choosing.draw(scene.open(vin(2), LI), "mine", false));
  }

  @ParameterizedTest
  @CsvSource({"draw", "compose"})
  @DisplayName("S15: the name of one order stands for one act only, and is one")
  void orders(String first) throws Exception {
    scene.takenByOthers(5);
    if (first.equals("draw")) {
      done(scene.choosing.draw(session, "a", false));
      done(scene.choosing.go(session, Page.Tab.COMPOSED));
      assertEquals(
          List.of(SelectionReason.ORDER_USED),
          refused(scene.choosing.compose(session, "a", List.of(text(5)))));
    } else {
      done(scene.choosing.compose(session, "a", List.of(text(5))));
      assertEquals(
          List.of(SelectionReason.ORDER_USED), refused(scene.choosing.draw(session, "a", false)));
      assertEquals(
          List.of(SelectionReason.ORDER_USED),
          refused(scene.choosing.compose(session, "a", List.of(text(6)))));
    }
    assertEquals(
        List.of(SelectionReason.ORDER_FORM), refused(scene.choosing.draw(session, "a b", false)));
    assertEquals(
        List.of(SelectionReason.ORDER_FORM),
        refused(scene.choosing.compose(session, "", List.of(text(6)))));
  }
}
