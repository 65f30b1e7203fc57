package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.points.LedgerEvent.Changed;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Examined;
import io.github.chewu.core.points.LedgerEvent.Paid;
import io.github.chewu.core.points.LedgerEvent.Studied;
import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.WorkCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 12 points and more: study, exams, fines, 30 days; nothing else gives the licence back (J12). */
class FullScoreTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 3, 10);
  private static final LocalDate FULL = LocalDate.of(2025, 6, 2);
  private static final Money FINE = Money.ofFen(20_000);

  private static Ledger ledger(LicenceClass licenceClass) {
    return Ledger.of(
        Licence.of(LicenceNumber.parse("11010519491231002X").orElseThrow(), FIRST, licenceClass));
  }

  /** A full score of so many points on {@link #FULL}, nothing to pay. */
  private static Ledger full(LicenceClass licenceClass, int points) {
    Ledger ledger = ledger(licenceClass);
    for (int i = 0; i * 12 < points; i++) {
      int of = Math.min(12, points - i * 12);
      ledger = ledger.with(Decided.of(FULL, "D" + i, of, Money.ZERO));
    }
    return ledger;
  }

  private static Ledger full() {
    return full(LicenceClass.C1, 12);
  }

  private static List<LedgerEvent> study(LocalDate from, int days) {
    List<LedgerEvent> events = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      events.add(new Studied(from.plusDays(i), Attendance.CERTIFIED));
    }
    return events;
  }

  private static LocalDate after(int days) {
    return FULL.plusDays(days);
  }

  private static LedgerEvent pass(int day, Exam exam) {
    return new Examined(after(day), exam, true);
  }

  private static LedgerEvent fail(int day, Exam exam) {
    return new Examined(after(day), exam, false);
  }

  private static FullScore score(Ledger ledger, int day) {
    return ledger.at(after(day)).fullScore().orElseThrow();
  }

  private static LicenceState state(Ledger ledger, int day) {
    return ledger.at(after(day)).state();
  }

  @Test
  @DisplayName("J12 eleven points leave the licence active, the twelfth detains it (art. 17)")
  void twelveIsFull() {
    Ledger eleven = ledger(LicenceClass.C1).with(Decided.of(FULL, "A", 11, Money.ZERO));
    assertEquals(LicenceState.ACTIVE, state(eleven, 0));
    assertEquals(Optional.empty(), eleven.at(FULL).fullScore());
    assertTrue(!eleven.at(FULL).isWithheld());

    Ledger twelve = eleven.with(Decided.of(after(3), "B", 1, Money.ZERO));
    assertEquals(LicenceState.ACTIVE, state(twelve, 2));
    assertEquals(LicenceState.FULL, state(twelve, 3));
    assertEquals(after(3), score(twelve, 5).since());
    assertTrue(twelve.at(after(3)).isWithheld());
  }

  @Test
  @DisplayName("from the notice to the returned licence: each step in its turn")
  void steps() {
    Ledger ledger =
        ledger(LicenceClass.C1)
            .withAll(
                List.of(
                    Decided.of(FULL, "A", 12, FINE),
                    pass(10, Exam.THEORY),
                    new Paid(after(20), "A")))
            .withAll(study(after(2), 7));

    assertEquals(LicenceState.FULL, state(ledger, 1));
    assertEquals(LicenceState.STUDYING, state(ledger, 2));
    assertEquals(LicenceState.STUDYING, state(ledger, 7));
    assertEquals(LicenceState.EXAM, state(ledger, 8));
    assertEquals(LicenceState.WAITING_FOR_FINES, state(ledger, 10));
    assertEquals(List.of("A"), score(ledger, 19).unpaid());
    assertEquals(LicenceState.ACTIVE, state(ledger, 20));
    assertEquals(0, ledger.at(after(20)).points());
    assertEquals(List.of(new Education(FULL, after(20))), ledger.at(after(20)).educations());
    assertEquals(List.of(), ledger.at(after(19)).educations());
  }

  @Test
  @DisplayName("J12 each condition left out keeps the licence detained, however long it lasts")
  void eachConditionCounts() {
    List<LedgerEvent> all = new ArrayList<>(study(after(1), 14));
    all.addAll(List.of(pass(20, Exam.THEORY), pass(21, Exam.ROAD), new Paid(after(22), "A")));
    Ledger full =
        ledger(LicenceClass.C1)
            .withAll(
                List.of(Decided.of(FULL, "A", 12, FINE), Decided.of(FULL, "B", 12, Money.ZERO)));

    assertEquals(LicenceState.ACTIVE, state(full.withAll(all), 22));
    for (LedgerEvent missing : all) {
      List<LedgerEvent> rest = new ArrayList<>(all);
      rest.remove(missing);
      Standing later = full.withAll(rest).at(after(3000));
      assertEquals(24, later.points(), () -> "without " + missing);
      assertTrue(later.isWithheld(), () -> "without " + missing);
    }
  }

  @ParameterizedTest(name = "{0}: {1} points ask for {2} days")
  @CsvSource({
    "C1,12,7", "C1,23,7", "C1,24,14", "C1,36,21", "C1,96,56", "C1,107,56", "C1,108,60",
    "C1,120,60", "A1,12,30", "A2,24,60", "A3,36,90", "B1,48,120", "B2,60,120", "B2,12,30",
    "C6,12,7", "D,12,7", "M,12,7"
  })
  @DisplayName("study days by class and total (art. 18)")
  void studyDays(LicenceClass licenceClass, int points, int days) {
    assertEquals(days, score(full(licenceClass, points), 0).studyDays());
  }

  @ParameterizedTest(name = "{0} points ask for {1}")
  @CsvSource({
    "12,THEORY",
    "23,THEORY",
    "24,THEORY ROAD",
    "35,THEORY ROAD",
    "36,THEORY SITE ROAD",
    "60,THEORY SITE ROAD"
  })
  @DisplayName("exams by total (art. 22)")
  void exams(int points, String exams) {
    assertEquals(
        Arrays.stream(exams.split(" ")).map(Exam::valueOf).toList(),
        score(full(LicenceClass.C1, points), 0).exams());
  }

  @Test
  @DisplayName(
      "a second and a third full score of one cycle ask for more, one of the next does not")
  void timesInACycle() {
    Ledger ledger = full().withAll(study(after(1), 7)).with(pass(8, Exam.THEORY));
    Ledger second = ledger.with(Decided.of(after(30), "S", 12, Money.ZERO));
    assertEquals(2, score(second, 30).times());
    assertEquals(14, score(second, 30).studyDays());
    assertEquals(List.of(Exam.THEORY, Exam.ROAD), score(second, 30).exams());

    second =
        second
            .withAll(study(after(31), 14))
            .withAll(List.of(pass(50, Exam.THEORY), pass(51, Exam.ROAD)));
    Ledger third = second.with(Decided.of(after(60), "T", 12, Money.ZERO));
    assertEquals(LicenceState.ACTIVE, state(second, 51));
    assertEquals(3, score(third, 60).times());
    assertEquals(21, score(third, 60).studyDays());
    assertEquals(Exam.values().length, score(third, 60).exams().size());

    Ledger nextCycle = second.with(Decided.of(FULL.plusYears(1), "N", 12, Money.ZERO));
    assertEquals(1, score(nextCycle, 400).times());
    assertEquals(7, score(nextCycle, 400).studyDays());
  }

  @Test
  @DisplayName("points that come while studying raise what is asked for")
  void moreWhileStudying() {
    Ledger ledger =
        full()
            .withAll(study(after(1), 7))
            .with(fail(8, Exam.THEORY))
            .with(Decided.of(after(9), "M", 12, Money.ZERO));
    assertEquals(LicenceState.EXAM, state(ledger, 8));
    assertEquals(LicenceState.STUDYING, state(ledger, 9));
    assertEquals(14, score(ledger, 9).studyDays());
    assertEquals(24, ledger.at(after(9)).points());
  }

  @Test
  @DisplayName("a full score outlives its cycle, with what comes on top of it")
  void outlivesTheCycle() {
    Ledger ledger = full().with(Decided.of(FULL.plusYears(1), "N", 3, Money.ZERO));
    assertEquals(12, ledger.at(FULL.plusYears(1).minusDays(1)).points());
    assertEquals(15, ledger.at(FULL.plusYears(1)).points());
    assertEquals(15, ledger.at(FULL.plusYears(4)).points());
    assertEquals(
        List.of(12, 15),
        ledger.cycles(FULL.plusYears(1), PointsRules.ORDER_163).stream()
            .map(CyclePoints::points)
            .filter(points -> points > 0)
            .toList());
  }

  @Test
  @DisplayName(
      "a cycle in which study cleared the points keeps its total to the end; earlier ones too")
  void cyclesAroundAClearing() {
    Ledger ledger =
        full()
            .with(Decided.of(FULL.minusYears(1), "E", 3, Money.ZERO))
            .withAll(study(after(1), 7))
            .with(pass(8, Exam.THEORY))
            .with(Decided.of(after(30), "N", 2, Money.ZERO));
    assertEquals(
        List.of(3, 2, 0),
        ledger.cycles(FULL.plusYears(1), PointsRules.ORDER_163).stream()
            .skip(4)
            .map(CyclePoints::points)
            .toList());
    assertEquals(7, ledger.cycles(FULL.plusYears(1), PointsRules.ORDER_163).size());
  }

  @Test
  @DisplayName("an office's own calendar moves the last day to begin")
  void ownCalendar() {
    PointsRules closed =
        PointsRules.ORDER_163.with(day -> new WorkCalendar.DayStatus(day.isAfter(after(33)), true));
    FullScore score = full().at(FULL, closed).fullScore().orElseThrow();
    assertEquals(new Deadline(after(34), true), score.attendBy());
    assertEquals(7, score.studyDays());
  }

  @ParameterizedTest(name = "theory failed on day 10: a pass on day {0} counts: {1}")
  @CsvSource({"10,false", "19,false", "20,true"})
  @DisplayName("a failed exam may be taken again ten days later (art. 21)")
  void retry(int day, boolean counts) {
    Ledger ledger =
        full()
            .withAll(study(after(1), 7))
            .withAll(List.of(fail(10, Exam.THEORY), pass(day, Exam.THEORY)));
    assertEquals(counts ? LicenceState.ACTIVE : LicenceState.EXAM, state(ledger, 100));
    assertEquals(Optional.of(after(20)), score(ledger, 19).nextTry());
  }

  @Test
  @DisplayName("a try that came too early does not put off the next one")
  void earlyTryIsPassedOver() {
    Ledger ledger =
        full()
            .withAll(study(after(1), 7))
            .withAll(List.of(fail(10, Exam.THEORY), fail(15, Exam.THEORY), pass(20, Exam.THEORY)));
    assertEquals(LicenceState.ACTIVE, state(ledger, 20));
  }

  @Test
  @DisplayName("an exam before the study is complete does not count, one on its last day does")
  void examAfterStudy() {
    Ledger studied = full().withAll(study(after(1), 7));
    assertEquals(LicenceState.EXAM, state(studied.with(pass(6, Exam.THEORY)), 30));
    assertEquals(LicenceState.ACTIVE, state(studied.with(pass(7, Exam.THEORY)), 30));
  }

  @Test
  @DisplayName(
      "the other exams come after theory, of one day too; an exam nobody asked for is none")
  void examsInTurn() {
    Ledger studied = full(LicenceClass.C1, 24).withAll(study(after(1), 14));
    Ledger roadFirst = studied.withAll(List.of(pass(15, Exam.ROAD), pass(16, Exam.THEORY)));
    assertEquals(List.of(Exam.THEORY), score(roadFirst, 20).passed());
    Ledger sameDay = studied.withAll(List.of(pass(15, Exam.ROAD), pass(15, Exam.THEORY)));
    assertEquals(LicenceState.ACTIVE, state(sameDay, 15));
    Ledger siteOnly = studied.withAll(List.of(pass(15, Exam.THEORY), pass(16, Exam.SITE)));
    assertEquals(List.of(Exam.THEORY), score(siteOnly, 20).passed());
  }

  @Test
  @DisplayName("failing one exam does not put off another")
  void failuresAreApart() {
    Ledger ledger =
        full(LicenceClass.C1, 36)
            .withAll(study(after(1), 21))
            .withAll(List.of(pass(22, Exam.THEORY), fail(23, Exam.SITE), pass(24, Exam.ROAD)));
    assertEquals(List.of(Exam.THEORY, Exam.ROAD), score(ledger, 24).passed());
    assertEquals(Optional.of(after(33)), score(ledger, 24).nextTry());
    assertEquals(Optional.empty(), score(ledger, 33).nextTry());
    assertEquals(LicenceState.ACTIVE, state(ledger.with(pass(33, Exam.SITE)), 33));
  }

  @Test
  @DisplayName("study before the full score does not count, a day counts once")
  void studyDaysThatCount() {
    Ledger ledger =
        full()
            .withAll(study(after(-3), 6))
            .with(new Studied(after(1), Attendance.SELF_STUDY))
            .with(new Studied(after(1), Attendance.ONLINE));
    assertEquals(3, score(ledger, 30).studied());
  }

  @ParameterizedTest(name = "{0} classroom, {1} online, {2} at home: complete {3}")
  @CsvSource({
    "2,3,2,true",
    "1,4,2,false",
    "2,2,3,false",
    "7,0,0,true",
    "0,7,0,false",
    "2,5,0,true",
    "2,3,1,false"
  })
  @DisplayName("of seven days five are attended, two of them in the classroom (art. 19)")
  void formsOfStudy(int classroom, int online, int home, boolean complete) {
    List<LedgerEvent> days = new ArrayList<>();
    for (int i = 0; i < classroom + online + home; i++) {
      Attendance form =
          i < home
              ? Attendance.SELF_STUDY
              : i < home + online ? Attendance.ONLINE : Attendance.CLASSROOM;
      days.add(new Studied(after(i), form));
    }
    assertEquals(complete, score(full().withAll(days), 60).studyComplete());
  }

  @ParameterizedTest(name = "classroom {0}, online {1}: {2}")
  @CsvSource({
    "PT3H,PT3H,",
    "PT3H0.001S,PT0S,CLASSROOM",
    "PT0S,PT3H1S,ONLINE",
    "PT4H,PT4H,CLASSROOM"
  })
  @DisplayName("a day counts from more than three hours on (art. 19)")
  void hours(Duration classroom, Duration online, Attendance form) {
    assertEquals(Optional.ofNullable(form), Attendance.of(classroom, online));
  }

  @Test
  @DisplayName(
      "30 days without study and the licence is out of use; the last day rolls (art. 29, 36)")
  void outOfUse() {
    // Day 30 is 2025-07-02, a Wednesday.
    assertEquals(after(30), score(full(), 0).attendBy().lastDay());
    assertEquals(LicenceState.FULL, state(full(), 30));
    assertEquals(LicenceState.OUT_OF_USE, state(full(), 31));
    assertTrue(score(full(), 31).outOfUse());
    Ledger inTime = full().with(new Studied(after(30), Attendance.CERTIFIED));
    assertEquals(LicenceState.STUDYING, state(inTime, 300));
    assertTrue(!score(inTime, 300).outOfUse());

    LocalDate beforeHolidays = LocalDate.of(2025, 9, 3);
    Ledger rolling = ledger(LicenceClass.C1).with(Decided.of(beforeHolidays, "H", 12, Money.ZERO));
    LocalDate last = LocalDate.of(2025, 10, 9);
    assertEquals(last, rolling.at(beforeHolidays).fullScore().orElseThrow().attendBy().lastDay());
    assertEquals(LicenceState.FULL, rolling.at(last).state());
    assertEquals(LicenceState.OUT_OF_USE, rolling.at(last.plusDays(1)).state());
  }

  @Test
  @DisplayName("who begins late studies, and stays out of use until the licence is returned")
  void lateStudy() {
    Ledger late = full().withAll(study(after(31), 7));
    assertEquals(LicenceState.STUDYING, state(late, 31));
    assertTrue(score(late, 31).outOfUse());
    assertEquals(LicenceState.ACTIVE, state(late.with(pass(40, Exam.THEORY)), 40));
  }

  @Test
  @DisplayName("a revoked decision ends a full score that it made (art. 16)")
  void revokedBeforeClearing() {
    Ledger ledger =
        ledger(LicenceClass.C1)
            .withAll(
                List.of(Decided.of(FULL, "A", 9, Money.ZERO), Decided.of(FULL, "B", 3, Money.ZERO)))
            .with(Changed.revoked(after(5), "B"));
    assertEquals(LicenceState.FULL, state(ledger, 4));
    assertEquals(LicenceState.ACTIVE, state(ledger, 5));
    assertEquals(9, ledger.at(after(5)).points());
    // By now the nine are of a cycle that is over.
    assertEquals(0, ledger.at(FULL.plusYears(1)).points());
  }

  @Test
  @DisplayName("a decision revoked after the study leaves cleared what the study cleared")
  void revokedAfterClearing() {
    Ledger ledger =
        ledger(LicenceClass.C1)
            .withAll(
                List.of(Decided.of(FULL, "A", 9, Money.ZERO), Decided.of(FULL, "B", 3, Money.ZERO)))
            .withAll(study(after(1), 7))
            .with(pass(8, Exam.THEORY))
            .with(Changed.revoked(after(20), "B"));
    assertEquals(0, ledger.at(after(20)).points());
    assertEquals(List.of(new Education(FULL, after(8))), ledger.at(after(20)).educations());
  }

  @Test
  @DisplayName("a fine taken back may be what the licence waited for")
  void changeClears() {
    Ledger ledger =
        full()
            .with(Decided.of(after(1), "F", 0, FINE))
            .withAll(study(after(1), 7))
            .with(pass(8, Exam.THEORY))
            .with(Changed.revoked(after(12), "F"));
    assertEquals(LicenceState.WAITING_FOR_FINES, state(ledger, 11));
    assertEquals(LicenceState.ACTIVE, state(ledger, 12));
    assertEquals(after(12), ledger.at(after(12)).educations().get(0).cleared());
  }

  @Test
  @DisplayName("points after the return of the licence begin at 0, those of that day are cleared")
  void afterTheReturn() {
    Ledger ledger =
        full()
            .withAll(study(after(1), 7))
            .with(pass(8, Exam.THEORY))
            .with(Decided.of(after(8), "S", 3, Money.ZERO))
            .with(Decided.of(after(9), "N", 1, Money.ZERO));
    assertEquals(0, ledger.at(after(8)).points());
    assertEquals(1, ledger.at(after(9)).points());
  }

  @ParameterizedTest
  @EnumSource(
      value = LicenceClass.class,
      names = {"C1", "E"})
  @DisplayName("a full score in probation loses the class (Order 162 art. 76, 80)")
  void probation(LicenceClass licenceClass) {
    Ledger ledger = ledger(licenceClass);
    LocalDate last = FIRST.plusMonths(12).minusDays(1);
    assertEquals(
        List.of(licenceClass),
        ledger
            .with(Decided.of(last, "A", 12, Money.ZERO))
            .at(last)
            .fullScore()
            .orElseThrow()
            .cancelled());
    LocalDate over = last.plusDays(1);
    assertEquals(
        List.of(),
        ledger
            .with(Decided.of(over, "A", 12, Money.ZERO))
            .at(over)
            .fullScore()
            .orElseThrow()
            .cancelled());
  }

  @Test
  @DisplayName("probation goes by the first class of car and of motorcycle; others have none")
  void probationByCategory() {
    LicenceNumber number = LicenceNumber.parse("11010519491231002X").orElseThrow();
    Licence licence =
        new Licence(
            number,
            FIRST,
            List.of(
                new Licence.Grant(LicenceClass.C1, FIRST),
                new Licence.Grant(LicenceClass.M, FIRST),
                new Licence.Grant(LicenceClass.D, FIRST.plusYears(2)),
                new Licence.Grant(LicenceClass.B2, FIRST.plusYears(2))));
    assertEquals(List.of(LicenceClass.C1), licence.onProbation(FIRST));
    assertEquals(List.of(), licence.onProbation(FIRST.plusYears(1)));
    assertEquals(List.of(LicenceClass.D), licence.onProbation(FIRST.plusYears(2)));
    assertEquals(List.of(), licence.onProbation(FIRST.plusYears(3)));
    assertTrue(licence.longStudy());
    Refused.naming(
        () ->
            new Licence(
                number, FIRST, List.of(new Licence.Grant(LicenceClass.C1, FIRST.minusDays(1)))),
        "2020-03-09");
    Refused.naming(() -> Licence.of(number, FIRST));
  }

  @Test
  @DisplayName("classes are read by their name, a wrong one names all")
  void classes() {
    assertEquals(LicenceClass.A1, LicenceClass.parse("ａ1 ").orElseThrow());
    assertEquals(LicenceClass.C6, LicenceClass.parse("C6").orElseThrow());
    assertEquals(
        List.of("C7", "A1, A2, A3, B1, B2, C1, C2, C3, C4, C5, C6, D, E, F, M, N, P"),
        LicenceClass.parse("C7").refusal().orElseThrow().arguments());
  }

  @ParameterizedTest(name = "plan {0}/{1}/{2}/{3} is refused")
  @CsvSource({"0,60,0,0", "7,6,5,2", "7,60,8,2", "7,60,5,6", "7,60,5,-1"})
  @DisplayName("a study plan whose figures do not fit each other is refused")
  void plans(int days, int most, int attended, int classroom) {
    Refused.naming(() -> new StudyPlan(days, most, attended, classroom));
    assertEquals(1, new StudyPlan(1, 1, 1, 1).required(3));
    assertEquals(14, new StudyPlan(7, 60, 0, 0).required(2));
  }
}
