package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.reasons;
import static io.github.chewu.platepool.kit.Answers.refused;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.POOL;
import static io.github.chewu.platepool.kit.PreselectionScene.plate;
import static io.github.chewu.platepool.kit.PreselectionScene.text;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.plate.PlateReason;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.index.Segment;
import io.github.chewu.platepool.index.SerialPattern;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposingTest {
  private static final Reason TAKEN = SelectionReason.TAKEN;

  private PreselectionScene scene;
  private Session session;

  @BeforeEach
  void openSession() throws Exception {
    scene = new PreselectionScene(RuleSets.SHANGHAI_2025);
    session = scene.session(vin(1), LI);
  }

  private Page compose(int... plates) {
    return done(
        scene.choosing.compose(
            session,
            scene.order(),
            IntStream.of(plates).mapToObj(PreselectionScene::text).toList()));
  }

  private List<Reason> refusal(String... typed) throws Exception {
    Object kept = scene.kept(vin(1), LI);
    List<Reason> refusal = refused(scene.choosing.compose(session, scene.order(), List.of(typed)));
    assertEquals(kept, scene.kept(vin(1), LI));
    return refusal;
  }

  @Test
  @DisplayName(
      "S14 U12 decision 7: tried in typed order, the first available is selected at no cost, and is 2.3")
  void firstAvailable() throws Exception {
    scene.takenByOthers(5);
    Page page = compose(5, 9, 3);
    assertEquals(Step.COMPLETE, page.step());
    assertEquals(plate(9), page.selection().orElseThrow().plate());
    assertEquals(new Page.Left(20, 5), page.left());
    assertEquals(Step.COMPLETE, scene.entrance.enter(vin(1), LI).step());
    List<Claim> held = scene.store.standing(vin(1), LI).live();
    assertEquals(List.of(ClaimKind.SELECTED), held.stream().map(Claim::kind).toList());
  }

  @Test
  @DisplayName("S14 U11: all N taken costs N, with the reason of each")
  void allTaken() throws Exception {
    scene.takenByOthers(1, 2, 3);
    Page page = compose(3, 1, 2);
    assertEquals(Step.CHOOSING, page.step());
    assertEquals(List.of(TAKEN, TAKEN, TAKEN, SelectionReason.ALL_TAKEN), reasons(page));
    assertEquals(List.of(text(3)), page.messages().get(0).arguments());
    assertEquals(new Page.Left(17, 5), page.left());
    assertEquals(new Page.Left(17, 5), done(scene.choosing.look(session)).left());
  }

  @Test
  @DisplayName("U09: the page shows the chances left and how many can be entered at once")
  void atOnce() throws Exception {
    scene.takenByOthers(1, 2, 3, 4, 5);
    assertEquals(5, done(scene.choosing.look(session)).atOnce());
    for (int left = 15; left > 0; left -= 5) {
      assertEquals(left, compose(1, 2, 3, 4, 5).left().composed());
      scene.pass(8);
    }
    Page page = done(scene.choosing.look(session));
    assertEquals(new Page.Left(5, 5), page.left());
    compose(1, 2, 3);
    scene.pass(8);
    assertEquals(2, done(scene.choosing.look(session)).atOnce());
    assertEquals(List.of(SelectionReason.MORE_THAN_LEFT), refusal(text(10), text(11), text(12)));
  }

  @Test
  @DisplayName("U13: after the last composed chance the tab is random by itself")
  void switchesToRandom() throws Exception {
    scene.takenByOthers(1, 2, 3, 4, 5);
    Page page = compose(1, 2, 3, 4, 5);
    for (int n = 0; n < 3; n++) {
      scene.pass(8);
      assertEquals(Page.Tab.COMPOSED, done(scene.choosing.look(session)).tab());
      page = compose(1, 2, 3, 4, 5);
    }
    assertEquals(new Page.Left(0, 5), page.left());
    assertEquals(Page.Tab.RANDOM, page.tab());
    assertEquals(SelectionReason.SWITCHED, page.messages().get(6).reason());
    assertEquals(List.of(SelectionReason.COMPOSED_USED_UP), refusal(text(10)));
    assertEquals(
        List.of(SelectionReason.COMPOSED_USED_UP),
        refused(scene.choosing.go(session, Page.Tab.COMPOSED)));
    assertEquals(Step.SERVICE_NOTICE, scene.entrance.enter(vin(1), LI).step());
  }

  @Test
  @DisplayName(
      "U10: enabled only when the interval after entering the tab, and after each attempt, is over")
  void interval() throws Exception {
    PreselectionScene fresh = new PreselectionScene(RuleSets.SHANGHAI_2025);
    fresh.takenByOthers(1, 2);
    fresh.apply(vin(1), LI);
    Session entered = fresh.open(vin(1), LI);
    Page page = done(fresh.choosing.look(entered));
    assertEquals(fresh.clock.instant().plusSeconds(8), page.enabled());
    fresh.pass(7);
    assertEquals(
        List.of(SelectionReason.TOO_SOON),
        refused(fresh.choosing.compose(entered, "one", List.of(text(1)))));
    fresh.pass(1);
    assertEquals(
        18 + 1, done(fresh.choosing.compose(entered, "one", List.of(text(1)))).left().composed());
    fresh.pass(7);
    assertEquals(
        List.of(SelectionReason.TOO_SOON),
        refused(fresh.choosing.compose(entered, "two", List.of(text(2)))));
    fresh.pass(1);
    done(fresh.choosing.go(entered, Page.Tab.RANDOM));
    assertEquals(
        List.of(SelectionReason.NOT_COMPOSING),
        refused(fresh.choosing.compose(entered, "two", List.of(text(2)))));
    done(fresh.choosing.go(entered, Page.Tab.COMPOSED));
    assertEquals(
        List.of(SelectionReason.TOO_SOON),
        refused(fresh.choosing.compose(entered, "two", List.of(text(2)))));
    fresh.pass(8);
    assertEquals(
        18, done(fresh.choosing.compose(entered, "two", List.of(text(2)))).left().composed());
  }

  @Test
  @DisplayName(
      "U08: at each place only the characters that are possible in the pool, given what is typed")
  void characters() throws Exception {
    scene.takenByOthers(10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 25);
    scene.pools.refresh(POOL);
    assertEquals("0", done(scene.choosing.next(session, "")));
    assertEquals("023456789", done(scene.choosing.next(session, "000")));
    assertEquals("012346789", done(scene.choosing.next(session, "粤D0002")));
    assertEquals("", done(scene.choosing.next(session, "00020")));
    assertEquals("", done(scene.choosing.next(session, "9")));
  }

  @ParameterizedTest
  @DisplayName(
      "U10 S14: an impossible, incomplete or foreign number is refused, and nothing charged")
  @CsvSource({
    "粤D0000, LENGTH",
    "粤D0001I, LETTER_I_O",
    "粤DO0001, LETTER_I_O",
    "粤DAB0C1, TOO_MANY_LETTERS",
    "龙D00001, PROVINCE",
    "粤Q0000?, CHARACTER",
    "'', EMPTY"
  })
  void impossible(String typed, PlateReason reason) throws Exception {
    assertEquals(List.of(reason), refusal(typed));
  }

  @ParameterizedTest
  @DisplayName(
      "S10 S14: a number of another office, province, type or pool is refused, and nothing charged")
  @CsvSource({
    "粤A00001, OTHER_OFFICE",
    "鲁A00001, OTHER_OFFICE",
    "粤DD00001, OTHER_TYPE",
    "粤D0001学, OTHER_TYPE",
    "粤D00100, NOT_IN_POOL",
    "粤DA0001, NOT_IN_POOL"
  })
  void foreign(String typed, SelectionReason reason) throws Exception {
    assertEquals(List.of(reason), refusal(typed));
  }

  @Test
  @DisplayName(
      "U09 U10: a group with a number twice, none, too many, or one wrong number is refused as a whole")
  void groups() throws Exception {
    assertEquals(List.of(SelectionReason.TWICE), refusal(text(1), text(2), "粤d·00001"));
    assertEquals(List.of(SelectionReason.NOTHING_TYPED), refusal());
    assertEquals(
        List.of(SelectionReason.TOO_MANY),
        refusal(Collections.nCopies(6, text(1)).toArray(String[]::new)));
    assertEquals(
        List.of(PlateReason.LENGTH, SelectionReason.OTHER_OFFICE),
        refusal(text(1), "粤D1", "粤A00001"));
  }

  @Test
  @DisplayName("Yantai: a number of a new segment is drawn, not composed, before its day")
  void randomOnly() throws Exception {
    RuleSet yantai = RuleSets.YANTAI;
    SerialPattern pattern = new SerialPattern(List.of("0", "0", "0", "0", "0123456789"));
    Segment segment =
        yantai.segment("new", pattern, PreselectionScene.START.toLocalDate().minusDays(6));
    PreselectionScene young =
        new PreselectionScene(yantai, List.of(yantai.plan(POOL, List.of(segment))));
    Session inside = young.session(vin(1), LI);
    assertEquals("", done(young.choosing.next(inside, "")));
    assertEquals(
        List.of(SelectionReason.RANDOM_ONLY),
        refused(young.choosing.compose(inside, "one", List.of(text(1)))));
    young.clock.jumpTo(CityTime.startOf(PreselectionScene.START.toLocalDate().plusDays(1)));
    Session next = young.open(vin(1), LI);
    assertEquals("0", done(young.choosing.next(next, "")));
    assertEquals(Step.COMPLETE, done(young.choosing.compose(next, "one", List.of(text(1)))).step());
  }

  @Test
  @DisplayName("decision 11: where a place only draws nothing can be composed")
  void drawsOnly() throws Exception {
    String text = RuleSets.GENERAL.toText().replace("composed.open=true", "composed.open=false");
    PreselectionScene draws = new PreselectionScene(RuleSet.parse(text).orElseThrow());
    Session inside = draws.session(vin(1), LI);
    Page page = done(draws.choosing.look(inside));
    assertEquals(new Page.Left(0, 5), page.left());
    assertEquals(Page.Tab.RANDOM, page.tab());
    assertEquals(
        List.of(SelectionReason.NO_COMPOSING),
        refused(draws.choosing.compose(inside, "one", List.of(text(1)))));
  }

  @Test
  @DisplayName("S14: what is held in one's own batch can be composed too")
  void ownBatch() {
    Claim mine = done(scene.choosing.draw(session, scene.order(), false)).batch().get(0);
    done(scene.choosing.go(session, Page.Tab.COMPOSED));
    scene.pass(8);
    Page page = done(scene.choosing.compose(session, scene.order(), List.of(mine.plate().value())));
    assertEquals(mine.plate(), page.selection().orElseThrow().plate());
  }

  @Test
  @DisplayName(
      "decision 13: of two who compose one number the first has it, and the other is charged for his try")
  void race() {
    Session other = scene.session(vin(2), "wang");
    compose(7);
    Page page = done(scene.choosing.compose(other, "wangs", List.of(text(7))));
    assertEquals(List.of(TAKEN, SelectionReason.ALL_TAKEN), reasons(page));
    assertEquals(new Page.Left(19, 5), page.left());
  }
}
