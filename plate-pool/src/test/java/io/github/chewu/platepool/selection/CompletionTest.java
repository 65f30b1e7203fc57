package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.reasons;
import static io.github.chewu.platepool.kit.Answers.refused;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.PHONE;
import static io.github.chewu.platepool.kit.PreselectionScene.POOL;
import static io.github.chewu.platepool.kit.PreselectionScene.application;
import static io.github.chewu.platepool.kit.PreselectionScene.plate;
import static io.github.chewu.platepool.kit.PreselectionScene.text;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.SmsFaults;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.HolidayNotice;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.SerialPattern;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  private PreselectionScene scene;

  @BeforeEach
  void platform() throws Exception {
    scene = new PreselectionScene(RuleSets.YANTAI);
  }

  private Page select(int vehicle, String user, int plate) {
    Session session = scene.session(vin(vehicle), user);
    return done(scene.choosing.compose(session, scene.order(), List.of(text(plate))));
  }

  private void at(LocalDate day) {
    scene.clock.jumpTo(CityTime.startOf(day));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @DisplayName("S19 U20: the validity counts working days from the day after the choice")
  @CsvSource({
    "2026-03-02, 2026-03-05",
    "2026-03-05, 2026-03-10",
    "2026-04-02, 2026-04-08",
    "2026-09-30, 2026-10-10"
  })
  void validity(String chosen, String lastDay) throws Exception {
    at(day(chosen));
    Page page = select(1, LI, 7);
    assertEquals(day(lastDay), page.selection().orElseThrow().lastDay());
    assertEquals(List.of(text(7), lastDay), page.messages().get(0).arguments());
    Claim held = scene.store.standing(vin(1), LI).live().get(0);
    assertEquals(CityTime.startOf(day(lastDay).plusDays(1)), held.until());
  }

  @Test
  @DisplayName(
      "S19 U20: a last day in a year whose holidays are not published is said to be unsure on page, voucher and phone, until they are")
  void holidaysNotPublished() throws Exception {
    at(day("2026-12-29"));
    Page page = select(1, LI, 7);
    LocalDate last = day("2027-01-04");
    assertEquals(last, page.selection().orElseThrow().lastDay());
    List<SelectionReason> both =
        List.of(SelectionReason.COMPLETE, SelectionReason.HOLIDAYS_NOT_KNOWN);
    assertEquals(both, reasons(page));
    assertEquals(both, reasons(scene.entrance.enter(vin(1), LI)));
    String english =
        "The holidays of 2027 are not published yet: with them the last day, 2027-01-04, may be a later one.";
    String chinese = "2027 年节假日安排尚未公布，最后一日 2027-01-04 可能顺延。";
    assertEquals(english, page.messages().get(1).say(Locale.ENGLISH));
    Voucher voucher = done(scene.entrance.voucher(vin(1), LI));
    assertTrue(voucher.text(Locale.CHINA).contains("\n" + chinese + "\n"));
    assertTrue(voucher.html(Locale.ENGLISH).contains("<p>" + english + "</p>"));
    String sent = scene.sms.sent().get(scene.sms.sent().size() - 1).text();
    assertTrue(sent.endsWith(chinese), sent);

    PreselectionPorts ports = scene.ports;
    Preselection later =
        new Preselection(
            new PreselectionPorts(
                ports.rules(),
                ports.pools(),
                ports.codes(),
                ports.sms(),
                ports.data(),
                PublishedCalendar.NATIONAL.with(HolidayNotice.of(2027, "01-01..01-03", "")),
                ports.random(),
                ports.clock()));
    assertEquals(List.of(SelectionReason.COMPLETE), reasons(later.entrance().enter(vin(1), LI)));
    done(scene.office.confirm(vin(1), LI));
    assertEquals(
        List.of(SelectionReason.CONFIRMED_ALREADY), reasons(scene.entrance.enter(vin(1), LI)));
    assertFalse(done(scene.entrance.voucher(vin(1), LI)).text(Locale.CHINA).contains(chinese));
  }

  @Test
  @DisplayName(
      "S13 U03 U12: re-entry with a valid selection is 2.3, and nothing can be chosen any more")
  void reentry() throws Exception {
    select(1, LI, 7);
    Page page = scene.entrance.enter(vin(1), LI);
    assertEquals(Step.COMPLETE, page.step());
    assertEquals(plate(7), page.selection().orElseThrow().plate());
    assertEquals(
        List.of(SelectionReason.SELECTED_ALREADY), refused(scene.choosing.start(vin(1), LI)));
    assertEquals(
        List.of(SelectionReason.SELECTED_ALREADY),
        refused(scene.entrance.apply(LI, application(vin(1)))));
    assertEquals(
        List.of(SelectionReason.OTHER_USER),
        refused(scene.entrance.apply("wang", application(vin(1)))));
  }

  @Test
  @DisplayName("S18: the office confirms up to the last day, for good, and once")
  void confirmed() throws Exception {
    select(1, LI, 7);
    at(day("2026-03-06"));

    scene.clock.jumpTo(scene.clock.instant().minusSeconds(1));
    Selection confirmed = done(scene.office.confirm(vin(1), LI));
    assertEquals(Selection.State.CONFIRMED, confirmed.state());
    Object kept = scene.kept(vin(1), LI);
    assertEquals(confirmed, done(scene.office.confirm(vin(1), LI)));
    assertEquals(kept, scene.kept(vin(1), LI));
    assertEquals(
        List.of(SelectionReason.CONFIRMED_ALREADY), refused(scene.office.refuse(vin(1), LI)));
    at(day("2030-01-01"));
    Page page = scene.entrance.enter(vin(1), LI);
    assertEquals(Step.COMPLETE, page.step());
    assertEquals(List.of(SelectionReason.CONFIRMED_ALREADY), reasons(page));
    Claim held = scene.store.standing(vin(1), LI).live().get(0);
    assertEquals(ClaimKind.CONFIRMED, held.kind());
    assertEquals(Claim.FOR_GOOD, held.until());
  }

  @Test
  @DisplayName(
      "S18: where the office does not confirm, the number is free, chances stay used, nobody is listed")
  void notConfirmed() throws Exception {
    Session session = scene.session(vin(1), LI);
    Page drawn = done(scene.choosing.draw(session, "one", false));
    done(scene.choosing.confirm(session, drawn.batch().get(0).plate()));
    assertEquals(Selection.State.REFUSED, done(scene.office.refuse(vin(1), LI)).state());
    assertEquals(Selection.State.REFUSED, done(scene.office.refuse(vin(1), LI)).state());
    assertEquals(List.of(), scene.store.holders(POOL, List.of(drawn.batch().get(0).plate())));
    at(day("2026-05-01"));
    Page page = scene.entrance.enter(vin(1), LI);
    assertEquals(Step.SERVICE_NOTICE, page.step());
    assertEquals(new Page.Left(20, 4), page.left());
    assertEquals(List.of(SelectionReason.NO_SELECTION), refused(scene.office.confirm(vin(1), LI)));
    assertEquals(List.of(SelectionReason.NO_SELECTION), refused(scene.office.refuse(vin(2), LI)));
  }

  @Test
  @DisplayName("S18: a number selected in the instant of the refusal of another is the vehicle's")
  void notConfirmedAndSelectedAnewAtOnce() throws Exception {
    scene = new PreselectionScene(RuleSets.GENERAL);
    Session session = scene.session(vin(1), LI);
    for (int n = 1; n <= 8; n++) {
      done(scene.choosing.compose(session, "composed-" + n, List.of(text(n))));
      assertEquals(
          List.of(SelectionReason.SELECTED_ALREADY),
          refused(scene.choosing.compose(session, "more-" + n, List.of(text(n + 10)))));
      assertEquals(plate(n), done(scene.office.refuse(vin(1), LI)).plate());
    }
  }

  @Test
  @DisplayName(
      "S18 U21: overdue is released, refused by the office, and blacklisted at once; all computed")
  void overdue() throws Exception {
    select(1, LI, 7);
    at(day("2026-03-06"));
    assertEquals(List.of(), scene.store.holders(POOL, List.of(plate(7))));
    assertEquals(List.of(SelectionReason.OVERDUE), refused(scene.office.confirm(vin(1), LI)));
    assertEquals(List.of(SelectionReason.OVERDUE), refused(scene.office.refuse(vin(1), LI)));
    Page page = scene.entrance.enter(vin(1), LI);
    assertEquals(Step.MESSAGE, page.step());
    assertEquals(List.of(SelectionReason.BLACKLISTED), reasons(page));
    assertEquals(List.of("2028-03-06"), page.messages().get(0).arguments());
    assertEquals(
        List.of(SelectionReason.BLACKLISTED),
        refused(scene.entrance.apply(LI, application(vin(9)))));
    assertEquals(Step.COMPLETE, select(2, "wang", 7).step());
  }

  @ParameterizedTest
  @DisplayName(
      "S18 U21 decision 12: listed from the day after the last one, lifted on the same date two years later")
  @CsvSource({
    "2026-03-02, 2026-03-05, 2028-03-06",
    "2024-02-23, 2024-02-28, 2026-02-28",
    "2025-02-25, 2025-02-28, 2027-03-01"
  })
  void lifted(String chosen, String lastDay, String lifted) throws Exception {
    at(day(chosen));
    PreselectionScene old =
        new PreselectionScene(
            RuleSets.YANTAI,
            List.of(
                new PoolPlan(
                    POOL,
                    List.of(
                        RuleSets.YANTAI.segment(
                            "old",
                            new SerialPattern(List.of("0", "0", "0", "0", "0123456789")),
                            day("2020-01-01"))),
                    "")));
    old.clock.jumpTo(CityTime.startOf(day(chosen)));
    Session session = old.session(vin(1), LI);
    Page page = done(old.choosing.compose(session, "one", List.of(text(7))));
    assertEquals(day(lastDay), page.selection().orElseThrow().lastDay());
    old.clock.jumpTo(CityTime.startOf(day(lastDay).plusDays(1)).minusSeconds(1));
    assertEquals(Step.COMPLETE, old.entrance.enter(vin(1), LI).step());
    old.clock.jumpTo(CityTime.startOf(day(lastDay).plusDays(1)));
    assertEquals(Step.MESSAGE, old.entrance.enter(vin(1), LI).step());
    old.clock.jumpTo(CityTime.startOf(day(lifted)).minusSeconds(1));
    assertEquals(Step.MESSAGE, old.entrance.enter(vin(2), LI).step());
    old.clock.jumpTo(CityTime.startOf(day(lifted)));
    assertEquals(Step.SERVICE_NOTICE, old.entrance.enter(vin(1), LI).step());
    assertEquals(Step.DESCRIPTION, old.entrance.enter(vin(2), LI).step());
  }

  @Test
  @DisplayName(
      "decision 12: who is blacklisted keeps the valid selection of another vehicle, and sees the message only")
  void blacklistedWithSelection() throws Exception {
    select(1, LI, 7);
    at(day("2026-03-05"));
    Session inside = scene.session(vin(2), LI);
    done(scene.choosing.compose(inside, "two", List.of(text(8))));
    Session third = scene.session(vin(3), LI);
    scene.clock.jumpTo(CityTime.startOf(day("2026-03-06")));
    assertEquals(Step.MESSAGE, scene.entrance.enter(vin(2), LI).step());
    assertEquals(
        List.of(SelectionReason.SESSION_OVER), refused(scene.choosing.draw(third, "three", false)));
    assertEquals(List.of(SelectionReason.BLACKLISTED), refused(scene.choosing.start(vin(3), LI)));
    assertEquals(Selection.State.CONFIRMED, done(scene.office.confirm(vin(2), LI)).state());
  }

  @Test
  @DisplayName("S18: who is listed while he chooses is refused, and not charged")
  void listedInside() throws Exception {
    select(1, LI, 7);
    scene.clock.jumpTo(CityTime.startOf(day("2026-03-06")).minusSeconds(30));
    Session session = scene.session(vin(2), LI);
    scene.pass(30);
    Object kept = scene.kept(vin(2), LI);
    assertEquals(
        List.of(SelectionReason.BLACKLISTED), refused(scene.choosing.draw(session, "a", false)));
    assertEquals(
        List.of(SelectionReason.BLACKLISTED),
        refused(scene.choosing.compose(session, "b", List.of(text(1)))));
    assertEquals(kept, scene.kept(vin(2), LI));
  }

  @Test
  @DisplayName(
      "U20: a message goes to the phone once; where it cannot be sent the selection stands, and that is said")
  void message() throws Exception {
    Page page = select(1, LI, 7);
    String sent = scene.sms.sent().get(scene.sms.sent().size() - 1).text();
    assertTrue(sent.contains(text(7)) && sent.contains("2026-03-05"), sent);
    assertEquals(PHONE, scene.sms.sent().get(2).to());
    assertEquals(List.of(SelectionReason.COMPLETE), reasons(page));

    Session second = scene.session(vin(2), "wang");
    scene.sms.breakNext(SmsFaults.Break.REFUSED);
    Page unsent = done(scene.choosing.compose(second, "a", List.of(text(8))));
    assertEquals(List.of(SelectionReason.COMPLETE, SelectionReason.SMS_NOT_SENT), reasons(unsent));
    assertEquals(Step.COMPLETE, scene.entrance.enter(vin(2), "wang").step());

    Session third = scene.session(vin(3), "zhao");
    scene.sms.breakNext(SmsFaults.Break.THROWN_AFTER);
    Page doubtful = done(scene.choosing.compose(third, "b", List.of(text(9))));
    assertEquals(
        List.of(SelectionReason.COMPLETE, SelectionReason.SMS_IN_DOUBT), reasons(doubtful));
  }

  @Test
  @DisplayName("U20: the voucher names number, office, and the date, in Chinese and English")
  void voucher() {
    assertEquals(
        List.of(SelectionReason.VOUCHER_NONE), refused(scene.entrance.voucher(vin(1), LI)));
    select(1, LI, 7);
    assertEquals(
        List.of(SelectionReason.VOUCHER_NONE), refused(scene.entrance.voucher(vin(1), "wang")));
    Voucher voucher = done(scene.entrance.voucher(vin(1), LI));
    assertEquals(
        "预选号牌凭证\n号牌号码: 粤D00007\n号牌种类: 小型汽车\n车管所: 粤D\n车辆识别代号: "
            + vin(1).masked()
            + "\n用户: li\n选定时间: 2026-03-02 10:00\n最迟确认日期（含当日）: 2026-03-05\n"
            + "请持本凭证和有关证件按期到车管所办理，逾期作废且两年内不能网上预选。\n",
        voucher.text(Locale.CHINA));
    String english = voucher.text(Locale.ENGLISH);
    assertTrue(english.contains("To be confirmed by (that day included): 2026-03-05"), english);
    assertFalse(english.contains(vin(1).value()));
  }

  @Test
  @DisplayName("U20 U21: an overdue selection has no voucher, and it is said why and what to do")
  void voucherOverdue() {
    select(1, LI, 7);
    at(day("2026-03-06"));
    Situation why =
        scene
            .entrance
            .voucher(vin(1), LI)
            .fold(
                done -> {
                  throw new AssertionError(done);
                },
                NotDone::situation,
                Unknown::situation);
    assertEquals(SelectionReason.VOUCHER_OVERDUE, why.reason());
    assertEquals(List.of(text(7), "2026-03-05", "2028-03-06"), why.arguments());
    assertEquals(
        "粤D00007 未在 2026-03-05（含当日）之前确认，已作废，没有凭证。2028-03-06 起可重新网上预选，在此之前请到车管所办理。",
        why.say(Locale.CHINA));
  }

  @Test
  @DisplayName("U20: every value on the HTML voucher is escaped")
  void html() {
    select(1, "<script>\"'&</script>", 7);
    String html = done(scene.entrance.voucher(vin(1), "<script>\"'&</script>")).html(Locale.CHINA);
    assertTrue(html.contains("<td>&lt;script&gt;&quot;&#39;&amp;&lt;/script&gt;</td>"), html);
    assertFalse(html.contains("<script"), html);
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
  }
}
