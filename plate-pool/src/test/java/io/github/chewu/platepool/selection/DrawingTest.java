package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.reasons;
import static io.github.chewu.platepool.kit.Answers.refused;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.POOL;
import static io.github.chewu.platepool.kit.PreselectionScene.plate;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.MemoryClaimStore;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private PreselectionScene scene;
  private Session session;

  @BeforeEach
  void openSession() throws Exception {
    scene = new PreselectionScene(RuleSets.SHANGHAI_2025);
    session = scene.session(vin(1), LI);
  }

  private Page draw() {
    return done(scene.choosing.draw(session, scene.order(), false));
  }

  private static List<PlateNumber> plates(List<Claim> claims) {
    return claims.stream().map(Claim::plate).toList();
  }

  @Test
  @DisplayName("S15 U16: a draw shows ten numbers with a countdown and costs one, taken or not")
  void batch() throws Exception {
    Page page = draw();
    assertEquals(10, Set.copyOf(plates(page.batch())).size());
    assertEquals(new Page.Left(20, 4), page.left());
    Instant end = scene.clock.instant().plusSeconds(90);
    assertTrue(page.batch().stream().allMatch(claim -> claim.until().equals(end)));
    assertEquals(10, scene.store.holders(POOL, plates(page.batch())).size());
    for (int left = 3; left >= 0; left--) {
      assertEquals(new Page.Left(20, left), draw().left());
    }
    Object kept = scene.kept(vin(1), LI);
    assertEquals(
        List.of(SelectionReason.RANDOM_USED_UP),
        refused(scene.choosing.draw(session, scene.order(), false)));
    assertEquals(kept, scene.kept(vin(1), LI));
  }

  @Test
  @DisplayName(
      "U17: the numbers of a batch are void at the second its countdown ends, and free for others")
  void countdown() throws Exception {
    List<PlateNumber> drawn = plates(draw().batch());
    scene.pass(89);
    assertEquals(10, done(scene.choosing.look(session)).batch().size());
    assertEquals(10, scene.store.holders(POOL, drawn).size());
    scene.pass(1);
    assertEquals(List.of(), done(scene.choosing.look(session)).batch());
    assertEquals(List.of(), scene.store.holders(POOL, drawn));
    assertEquals(
        List.of(SelectionReason.NOT_HELD), refused(scene.choosing.choose(session, drawn.get(0))));
    assertEquals(
        List.of(SelectionReason.NOT_HELD), refused(scene.choosing.confirm(session, drawn.get(0))));
  }

  @Test
  @DisplayName(
      "U18 decision 13: without 4 no number has one; with fewer left, those; with none, nothing, not charged")
  void withoutFour() throws Exception {
    for (int n = 0; n < 4; n++) {
      Page page = done(scene.choosing.draw(session, scene.order(), true));
      assertEquals(10, page.batch().size());
      assertFalse(page.batch().stream().anyMatch(c -> c.plate().serial().contains("4")));
    }
    scene.pass(90);
    for (int n = 0; n < 100; n++) {
      if (n / 10 != 4 && n % 10 != 4 && n < 97) {
        scene.takenByOthers(n);
      }
    }
    Page page = done(scene.choosing.draw(session, scene.order(), true));
    assertEquals(Set.of(plate(97), plate(98), plate(99)), Set.copyOf(plates(page.batch())));
    assertEquals(List.of(Situation.of(SelectionReason.FEWER, 3, 10)), page.messages());
  }

  @Test
  @DisplayName(
      "decision 13: an empty pool yields nothing and is not charged; what is left is given and said")
  void emptyPool() throws Exception {
    RuleSet rules = RuleSets.SHANGHAI_2025;
    PreselectionScene small =
        new PreselectionScene(
            rules, List.of(PreselectionScene.plan(rules, POOL, "0", "0", "0", "4", "012345")));
    Session first = small.session(vin(1), LI);
    Session second = small.session(vin(2), "wang");
    Object before = small.kept(vin(1), LI);
    assertEquals(
        List.of(SelectionReason.POOL_EMPTY_NO_FOUR),
        refused(small.choosing.draw(first, "a", true)));
    assertEquals(before, small.kept(vin(1), LI));
    Page page = done(small.choosing.draw(first, "b", false));
    assertEquals(6, page.batch().size());
    assertEquals(List.of(Situation.of(SelectionReason.FEWER, 6, 10)), page.messages());
    Object kept = small.kept(vin(2), "wang");
    assertEquals(
        List.of(SelectionReason.POOL_EMPTY), refused(small.choosing.draw(second, "c", false)));
    assertEquals(kept, small.kept(vin(2), "wang"));
    small.pass(90);
    assertEquals(6, done(small.choosing.draw(second, "c", false)).batch().size());
  }

  @Test
  @DisplayName(
      "U19: one number of a batch becomes its alternate with a countdown of its own; a second is refused")
  void alternate() throws Exception {
    List<PlateNumber> drawn = plates(draw().batch());
    scene.pass(89);
    Page page = done(scene.choosing.choose(session, drawn.get(3)));
    assertEquals(List.of(drawn.get(3)), plates(page.alternates()));
    assertEquals(scene.clock.instant().plusSeconds(180), page.alternates().get(0).until());
    assertEquals(9, page.batch().size());
    Object kept = scene.kept(vin(1), LI);
    assertEquals(
        List.of(SelectionReason.SECOND_ALTERNATE),
        refused(scene.choosing.choose(session, drawn.get(4))));
    assertEquals(kept, scene.kept(vin(1), LI));
    scene.pass(179);
    assertEquals(1, done(scene.choosing.look(session)).alternates().size());
    scene.pass(1);
    assertEquals(List.of(), done(scene.choosing.look(session)).alternates());
    assertEquals(List.of(), scene.store.holders(POOL, drawn));
  }

  @Test
  @DisplayName("U19: the same alternate again does not lengthen its time")
  void alternateAgain() {
    List<PlateNumber> drawn = plates(draw().batch());
    Instant until = done(scene.choosing.choose(session, drawn.get(0))).alternates().get(0).until();
    scene.pass(10);
    Page again = done(scene.choosing.choose(session, drawn.get(0)));
    assertEquals(until, again.alternates().get(0).until());
  }

  @Test
  @DisplayName(
      "U22: changing the batch costs one, lets it go, and leaves alternates; the next alternate begins the bar's countdown anew")
  void changeBatch() throws Exception {
    List<PlateNumber> first = plates(draw().batch());
    done(scene.choosing.choose(session, first.get(0)));
    scene.pass(60);
    Page page = draw();
    assertEquals(new Page.Left(20, 3), page.left());
    assertEquals(List.of(first.get(0)), plates(page.alternates()));
    assertEquals(10, page.batch().size());
    assertFalse(plates(page.batch()).contains(first.get(0)));
    List<PlateNumber> gone =
        first.stream().skip(1).filter(plate -> !plates(page.batch()).contains(plate)).toList();
    assertEquals(List.of(), scene.store.holders(POOL, gone));
    Page both = done(scene.choosing.choose(session, page.batch().get(0).plate()));
    Instant end = scene.clock.instant().plusSeconds(180);
    assertEquals(List.of(end, end), both.alternates().stream().map(Claim::until).toList());
  }

  @Test
  @DisplayName("U19: no more alternates than there are places for")
  void slots() throws Exception {
    String one = RuleSets.SHANGHAI_2025.toText().replace("alternate.slots=5", "alternate.slots=1");
    PreselectionScene narrow = new PreselectionScene(RuleSet.parse(one).orElseThrow());
    Session inside = narrow.session(vin(1), LI);
    Page page = done(narrow.choosing.draw(inside, "a", false));
    done(narrow.choosing.choose(inside, page.batch().get(0).plate()));
    Page next = done(narrow.choosing.draw(inside, "b", false));
    assertEquals(
        List.of(SelectionReason.SLOTS_FULL),
        refused(narrow.choosing.choose(inside, next.batch().get(0).plate())));
  }

  @Test
  @DisplayName(
      "U22 S15: confirming an alternate selects it and lets all else go; chances stay used")
  void confirm() throws Exception {
    List<PlateNumber> first = plates(draw().batch());
    done(scene.choosing.choose(session, first.get(0)));
    List<PlateNumber> second = plates(draw().batch());
    Page page = done(scene.choosing.confirm(session, first.get(0)));
    assertEquals(Step.COMPLETE, page.step());
    assertEquals(first.get(0), page.selection().orElseThrow().plate());
    assertEquals(new Page.Left(20, 3), page.left());
    assertEquals(List.of(), scene.store.holders(POOL, second));
    assertEquals(
        List.of(ClaimKind.SELECTED),
        scene.store.standing(vin(1), LI).live().stream().map(Claim::kind).toList());
  }

  @Test
  @DisplayName(
      "4.5: at the office 50 numbers for 180 s; where nothing is chosen in time, the first of the list is")
  void atTheOffice() throws Exception {
    PreselectionScene office = new PreselectionScene(RuleSets.AT_THE_OFFICE);
    Session inside = office.session(vin(1), LI);
    Page page = done(office.choosing.draw(inside, "one", false));
    assertEquals(50, page.batch().size());
    assertEquals(1, page.batch().stream().map(Claim::until).distinct().count());
    PlateNumber first = page.batch().get(0).plate();
    office.pass(179);
    Page looked = done(office.choosing.look(inside));
    assertEquals(50, looked.batch().size());
    assertEquals(page.batch().get(0).until(), looked.batch().get(0).until());
    assertEquals(first, looked.batch().get(0).plate());
    assertEquals(Step.SERVICE_NOTICE, office.entrance.enter(vin(1), LI).step());
    office.pass(1);
    Page entered = office.entrance.enter(vin(1), LI);
    assertEquals(Step.COMPLETE, entered.step());
    assertEquals(first, entered.selection().orElseThrow().plate());
    assertEquals(List.of(first), plates(office.store.standing(vin(1), LI).live()));
    assertTrue(office.sms.sent().get(office.sms.sent().size() - 1).text().contains(first.value()));
    assertEquals(
        List.of(SelectionReason.SELECTED_ALREADY),
        refused(office.choosing.confirm(inside, page.batch().get(1).plate())));
  }

  @Test
  @DisplayName(
      "4.5 S18 U21: the first of the list is chosen when its countdown ends, however late somebody looks; who does not come is blacklisted from its last day on")
  void atTheOfficeSeenLate() throws Exception {
    PreselectionScene office = new PreselectionScene(RuleSets.AT_THE_OFFICE);
    Session inside = office.session(vin(1), LI);
    Page page = done(office.choosing.draw(inside, "one", false));
    PlateNumber first = page.batch().get(0).plate();
    Instant end = office.clock.instant().plusSeconds(180);
    office.clock.advance(Duration.ofDays(2));
    assertEquals(List.of(first), plates(office.store.holders(POOL, plates(page.batch()))));
    assertEquals(
        List.of(SelectionReason.OTHER_USER), reasons(office.entrance.enter(vin(1), "wang")));
    Selection chosen = office.entrance.enter(vin(1), LI).selection().orElseThrow();
    assertEquals(first, chosen.plate());
    assertEquals(end, chosen.at());
    assertEquals(LocalDate.of(2026, 3, 5), chosen.lastDay());
    Claim held = office.store.standing(vin(1), LI).live().get(0);
    assertEquals(CityTime.startOf(LocalDate.of(2026, 3, 6)), held.until());
    assertEquals(ClaimKind.SELECTED, held.kind());
    office.clock.jumpTo(held.until());
    assertEquals(List.of(SelectionReason.BLACKLISTED), reasons(office.entrance.enter(vin(2), LI)));
    assertEquals(List.of(), office.store.holders(POOL, List.of(first)));
  }

  @Test
  @DisplayName(
      "4.5: where nobody looks while the first of the list is valid it is free again, and nothing is selected")
  void atTheOfficeNeverSeen() throws Exception {
    PreselectionScene office = new PreselectionScene(RuleSets.AT_THE_OFFICE);
    Session inside = office.session(vin(1), LI);
    Page page = done(office.choosing.draw(inside, "one", false));
    PlateNumber first = page.batch().get(0).plate();
    office.clock.jumpTo(CityTime.startOf(LocalDate.of(2026, 3, 6)).minusSeconds(1));
    assertEquals(List.of(first), plates(office.store.holders(POOL, plates(page.batch()))));
    office.pass(1);
    assertEquals(List.of(), office.store.holders(POOL, plates(page.batch())));
    Page entered = office.entrance.enter(vin(1), LI);
    assertEquals(Step.SERVICE_NOTICE, entered.step());
    assertTrue(entered.selection().isEmpty());
    assertEquals(Step.DESCRIPTION, office.entrance.enter(vin(2), LI).step());
    Session again = office.open(vin(1), LI);
    assertEquals(50, done(office.choosing.draw(again, "two", false)).batch().size());
  }

  @Test
  @DisplayName("4.5: two that look at once find the same number chosen, and one message is sent")
  void atTheOfficeSeenTwice() throws Exception {
    List<Runnable> beforeSave = new ArrayList<>();
    PreselectionScene office =
        new PreselectionScene(
            RuleSets.AT_THE_OFFICE,
            List.of(PreselectionScene.plan(RuleSets.AT_THE_OFFICE, POOL, "0", "0", "0", "0", "12")),
            BasicData.UNCHECKED,
            clock -> new Interrupted(new MemoryClaimStore(clock), beforeSave));
    Session inside = office.session(vin(1), LI);
    PlateNumber first = done(office.choosing.draw(inside, "one", false)).batch().get(0).plate();
    int sent = office.sms.sent().size();
    office.pass(180);
    beforeSave.add(
        () ->
            assertEquals(
                first, done(office.choosing.look(inside)).selection().orElseThrow().plate()));
    Page page = done(office.choosing.look(inside));
    assertEquals(List.of(), beforeSave);
    assertEquals(first, page.selection().orElseThrow().plate());
    assertEquals(1, office.store.standing(vin(1), LI).selections().size());
    assertEquals(sent + 1, office.sms.sent().size());
  }

  /** A store before whose next save somebody else acts. */
  private record Interrupted(ClaimStore store, List<Runnable> beforeSave) implements ClaimStore {
    @Override
    public Standing standing(Vin vin, String user) throws StoreFault {
      return store.standing(vin, user);
    }

    @Override
    public Saved save(Standing seen, Standing next) throws StoreFault {
      if (!beforeSave.isEmpty()) {
        beforeSave.remove(0).run();
      }
      return store.save(seen, next);
    }

    @Override
    public List<Claim> holders(PoolId pool, List<PlateNumber> plates) throws StoreFault {
      return store.holders(pool, plates);
    }

    @Override
    public void live(PoolId pool, Consumer<Claim> each) throws StoreFault {
      store.live(pool, each);
    }
  }

  @Test
  @DisplayName(
      "4.5 S18: who is blacklisted when the countdown ends gets nothing; listed later, he keeps the first of the list")
  void atTheOfficeBlacklisted() throws Exception {
    PreselectionScene office = new PreselectionScene(RuleSets.AT_THE_OFFICE);
    Session before = office.session(vin(1), LI);
    Page other = done(office.choosing.draw(before, "one", false));
    done(office.choosing.confirm(before, other.batch().get(0).plate()));
    Instant listed = CityTime.startOf(LocalDate.of(2026, 3, 6));
    office.clock.jumpTo(listed.minusSeconds(200));
    Page kept = done(office.choosing.draw(office.session(vin(2), LI), "two", false));
    office.clock.jumpTo(listed.minusSeconds(100));
    Page lost = done(office.choosing.draw(office.session(vin(3), LI), "three", false));
    office.clock.jumpTo(listed.plusSeconds(100));
    for (int n = 2; n <= 3; n++) {
      Page page = office.entrance.enter(vin(n), LI);
      assertEquals(List.of(SelectionReason.BLACKLISTED), reasons(page));
    }
    PlateNumber first = kept.batch().get(0).plate();
    assertEquals(List.of(first), plates(office.store.standing(vin(2), LI).live()));
    assertEquals(first, done(office.office.confirm(vin(2), LI)).plate());
    assertEquals(List.of(), office.store.holders(POOL, plates(lost.batch())));
  }

  @Test
  @DisplayName("4.5 U19: at the office an alternate is not overruled by the first of the list")
  void atTheOfficeWithAlternate() throws Exception {
    PreselectionScene office = new PreselectionScene(RuleSets.AT_THE_OFFICE);
    Session inside = office.session(vin(1), LI);
    Page page = done(office.choosing.draw(inside, "one", false));
    PlateNumber chosen = page.batch().get(7).plate();
    office.pass(100);
    done(office.choosing.choose(inside, chosen));
    office.pass(80);
    Page later = done(office.choosing.look(inside));
    assertEquals(List.of(), later.batch());
    assertEquals(List.of(chosen), plates(later.alternates()));
    assertEquals(List.of(chosen), plates(office.store.standing(vin(1), LI).live()));
    assertEquals(
        chosen, done(office.choosing.confirm(inside, chosen)).selection().orElseThrow().plate());
  }

  @Test
  @DisplayName("U16: a number of the batch can be confirmed without being an alternate")
  void confirmBatch() {
    PlateNumber drawn = draw().batch().get(2).plate();
    assertEquals(Step.COMPLETE, done(scene.choosing.confirm(session, drawn)).step());
  }

  @Test
  @DisplayName("U14: one's own switch to random, while draws are left")
  void switchTab() {
    assertEquals(Page.Tab.COMPOSED, done(scene.choosing.look(session)).tab());
    assertEquals(Page.Tab.RANDOM, done(scene.choosing.go(session, Page.Tab.RANDOM)).tab());
    for (int n = 0; n < 5; n++) {
      draw();
    }
    done(scene.choosing.go(session, Page.Tab.COMPOSED));
    assertEquals(
        List.of(SelectionReason.RANDOM_USED_UP),
        refused(scene.choosing.go(session, Page.Tab.RANDOM)));
  }

  @Test
  @DisplayName(
      "S12 S16 U15: with both used up re-entry is the limit message, yet what is held may still be confirmed inside")
  void usedUp() throws Exception {
    scene.takenByOthers(0, 1, 2, 3, 4);
    List<String> group = List.of("粤D00000", "粤D00001", "粤D00002", "粤D00003", "粤D00004");
    for (int n = 0; n < 4; n++) {
      done(scene.choosing.compose(session, scene.order(), group));
      scene.pass(8);
    }
    Page page = draw();
    for (int n = 0; n < 4; n++) {
      page = draw();
    }
    assertEquals(new Page.Left(0, 0), page.left());
    Page entered = scene.entrance.enter(vin(1), LI);
    assertEquals(Step.MESSAGE, entered.step());
    assertEquals(List.of(SelectionReason.USED_UP), reasons(entered));
    assertEquals(List.of(SelectionReason.USED_UP), refused(scene.choosing.start(vin(1), LI)));
    Object kept = scene.kept(vin(1), LI);
    assertEquals(
        List.of(SelectionReason.USED_UP),
        refused(scene.entrance.apply(LI, PreselectionScene.application(vin(1)))));
    assertEquals(kept, scene.kept(vin(1), LI));
    PlateNumber last = page.batch().get(0).plate();
    assertEquals(Step.COMPLETE, done(scene.choosing.confirm(session, last)).step());
    assertEquals(Step.COMPLETE, scene.entrance.enter(vin(1), LI).step());
  }

  @Test
  @DisplayName(
      "S16 S17 U15: for a vehicle without a chance left nobody applies, its first user or another")
  void applyUsedUp() throws Exception {
    PreselectionScene office = new PreselectionScene(RuleSets.AT_THE_OFFICE);
    Session inside = office.session(vin(1), LI);
    for (int n = 0; n < 5; n++) {
      PlateNumber drawn =
          done(office.choosing.draw(inside, office.order(), false)).batch().get(0).plate();
      done(office.choosing.confirm(inside, drawn));
      done(office.office.refuse(vin(1), LI));
    }
    office.clock.jumpTo(inside.until());
    for (String user : List.of(LI, "wang")) {
      Object kept = office.kept(vin(1), user);
      assertEquals(
          List.of(SelectionReason.USED_UP),
          refused(office.entrance.apply(user, PreselectionScene.application(vin(1)))));
      assertEquals(kept, office.kept(vin(1), user));
    }
    assertEquals(Step.MESSAGE, office.entrance.enter(vin(1), LI).step());
  }

  @Test
  @DisplayName("acceptance 6: a number that another holds cannot be confirmed or made an alternate")
  void othersHold() throws Exception {
    Session other = scene.session(vin(2), "wang");
    PlateNumber his = done(scene.choosing.draw(other, "his", false)).batch().get(0).plate();
    Object kept = scene.kept(vin(1), LI);
    assertEquals(List.of(SelectionReason.NOT_HELD), refused(scene.choosing.confirm(session, his)));
    assertEquals(List.of(SelectionReason.NOT_HELD), refused(scene.choosing.choose(session, his)));
    assertEquals(kept, scene.kept(vin(1), LI));
  }
}
