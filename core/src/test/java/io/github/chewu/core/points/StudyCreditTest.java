package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.points.LedgerEvent.Changed;
import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Examined;
import io.github.chewu.core.points.LedgerEvent.Studied;
import io.github.chewu.core.points.LedgerEvent.Suspended;
import io.github.chewu.core.points.StudyCredit.Facts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Study credit (学法减分): each rule that refuses it, and what a course takes off. */
class StudyCreditTest {
  private static final LocalDate FIRST = LocalDate.of(2018, 3, 10);
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  private static Ledger ledger(LedgerEvent... events) {
    Licence licence =
        Licence.of(LicenceNumber.parse("11010519491231002X").orElseThrow(), FIRST, LicenceClass.C1);
    return Ledger.of(licence).withAll(List.of(events));
  }

  private static Decided three() {
    return Decided.of(DAY.minusDays(9), "A", 3, Money.ZERO);
  }

  private static Decided act(LocalDate on, String act) {
    return new Decided(on, "G", 3, Money.ZERO, Optional.of(ActReference.parse(act).orElseThrow()));
  }

  private static List<PointsReason> refusals(Ledger ledger, Facts facts) {
    return StudyCredit.refusals(ledger, DAY, facts, PointsRules.ORDER_163).stream()
        .map(Situation::reason)
        .map(PointsReason.class::cast)
        .toList();
  }

  private static List<PointsReason> refusals(LedgerEvent... events) {
    return refusals(ledger(events), Facts.CLEAN);
  }

  @Test
  @DisplayName("below 12, everything handled, nothing against it: granted (art. 25)")
  void granted() {
    assertEquals(List.of(), refusals(three()));
  }

  @Test
  @DisplayName("nothing is taken off 12 points, nor off 0 (art. 25)")
  void totals() {
    assertEquals(
        List.of(PointsReason.CREDIT_AT_FULL_SCORE, PointsReason.CREDIT_LICENCE_WITHHELD),
        refusals(Decided.of(DAY, "A", 12, Money.ZERO)));
    assertEquals(List.of(), refusals(Decided.of(DAY, "A", 11, Money.ZERO)));
    assertEquals(List.of(PointsReason.CREDIT_NO_POINTS), refusals());
  }

  @Test
  @DisplayName("6 points in a cycle and no more (art. 25)")
  void usedUp() {
    Decided nine = Decided.of(DAY.minusDays(9), "A", 9, Money.ZERO);
    assertEquals(List.of(), refusals(nine, new Credited(DAY.minusDays(1), "", 5)));
    assertEquals(List.of(PointsReason.CREDIT_USED_UP), refusals(nine, new Credited(DAY, "", 6)));
  }

  @Test
  @DisplayName("what the office knows besides refuses it: records, inspections, vehicles (art. 26)")
  void facts() {
    Ledger ledger = ledger(three());
    assertEquals(
        List.of(PointsReason.CREDIT_OPEN_RECORDS),
        refusals(ledger, new Facts(1, false, false, Optional.empty())));
    assertEquals(
        List.of(PointsReason.CREDIT_LICENCE_INSPECTION),
        refusals(ledger, new Facts(0, true, false, Optional.empty())));
    assertEquals(
        List.of(PointsReason.CREDIT_VEHICLE),
        refusals(ledger, new Facts(0, false, true, Optional.empty())));
  }

  @ParameterizedTest(name = "cheated on {0}: refused {1}")
  @CsvSource({"2025-06-01,true", "2023-03-10,true", "2023-03-09,false"})
  @DisplayName("cheating bars it for three cycles, this one included (art. 26 (5))")
  void cheated(LocalDate on, boolean refused) {
    assertEquals(
        refused ? List.of(PointsReason.CREDIT_CHEATED) : List.of(),
        refusals(ledger(three()), new Facts(0, false, false, Optional.of(on))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "163-8-1",
        "163-8-2",
        "163-8-3",
        "163-8-7",
        "163-10-10",
        "139-1-2",
        "139-1-4",
        "139-1-6"
      })
  @DisplayName("drink-driving, hit-and-run, forged papers and traded points bar it (art. 26 (2))")
  void graveActs(String act) {
    assertEquals(List.of(PointsReason.CREDIT_GRAVE_ACT), refusals(act(DAY, act)));
    assertEquals(
        List.of(PointsReason.CREDIT_GRAVE_ACT),
        refusals(three(), act(LocalDate.of(2023, 3, 10), act)));
    assertEquals(List.of(), refusals(three(), act(LocalDate.of(2023, 3, 9), act)));
    assertEquals(
        List.of(),
        refusals(three(), act(DAY, act), Changed.revoked(DAY, "G")),
        "a revoked punishment is none");
    assertEquals(
        List.of(PointsReason.CREDIT_GRAVE_ACT),
        refusals(three(), act(DAY, act), new Changed(DAY, "G", 1, Money.ZERO)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"163-8-4", "163-8-5", "163-8-6", "163-10-8", "163-11-6"})
  @DisplayName("other acts do not bar it")
  void otherActs(String act) {
    assertEquals(List.of(), refusals(act(DAY, act)));
  }

  @Test
  @DisplayName("probation bars it (art. 26 (3))")
  void probation() {
    Licence licence =
        Licence.of(
            LicenceNumber.parse("11010519491231002X").orElseThrow(),
            DAY.minusMonths(12).plusDays(1),
            LicenceClass.C1);
    Ledger ledger = Ledger.of(licence).with(three());
    assertEquals(List.of(PointsReason.CREDIT_PROBATION), refusals(ledger, Facts.CLEAN));
  }

  @Test
  @DisplayName("a suspended licence bars it (art. 26 (3))")
  void suspended() {
    assertEquals(
        List.of(PointsReason.CREDIT_LICENCE_WITHHELD),
        refusals(three(), new Suspended(DAY, DAY.plusDays(30))));
  }

  @Test
  @DisplayName("what comes after the day does not bar it")
  void laterActs() {
    assertEquals(List.of(), refusals(three(), act(DAY.plusDays(1), "163-8-1")));
  }

  @Test
  @DisplayName("two educations before the last cycle do not bar it (art. 26 (1))")
  void olderEducations() {
    Ledger ledger = educated(ledger(three()), LocalDate.of(2023, 4, 3), "X");
    ledger = educated(ledger, LocalDate.of(2023, 6, 5), "Y");
    assertEquals(2, ledger.at(DAY).educations().size());
    assertEquals(List.of(), refusals(ledger, Facts.CLEAN));
  }

  @ParameterizedTest(name = "{0} educations in this cycle, {1} in the last: refused {2}")
  @CsvSource({"1,0,false", "2,0,true", "0,2,true", "1,1,false", "0,0,false"})
  @DisplayName("two full-score educations in this cycle or in the last bar it (art. 26 (1))")
  void educations(int now, int last, boolean refused) {
    Ledger ledger = ledger(three());
    for (int i = 0; i < now; i++) {
      ledger = educated(ledger, LocalDate.of(2025, 3, 10).plusDays(35L * i), "N" + i);
    }
    for (int i = 0; i < last; i++) {
      ledger = educated(ledger, LocalDate.of(2024, 6, 3).plusDays(40L * i), "L" + i);
    }
    assertEquals(
        refused ? List.of(PointsReason.CREDIT_EDUCATED_TWICE) : List.of(),
        refusals(ledger, Facts.CLEAN));
  }

  /** A full score, two weeks of study, and both exams. */
  private static Ledger educated(Ledger ledger, LocalDate since, String ref) {
    Ledger course = ledger.with(Decided.of(since, ref, 12, Money.ZERO));
    for (int i = 1; i <= 14; i++) {
      course = course.with(new Studied(since.plusDays(i), Attendance.CERTIFIED));
    }
    return course
        .with(new Examined(since.plusDays(15), Exam.THEORY, true))
        .with(new Examined(since.plusDays(15), Exam.ROAD, true));
  }

  @ParameterizedTest(name = "{0} of {1}, passed {2}: {3} points")
  @CsvSource({
    "ONLINE,PT30M,true,1",
    "ONLINE,PT29M59S,true,0",
    "ONLINE,PT5H,true,1",
    "ONLINE,PT30M,false,0",
    "CLASSROOM,PT1H,true,2",
    "CLASSROOM,PT59M,true,0",
    "CLASSROOM,PT1H,false,0",
    "CLASSROOM,PT9H,true,2",
    "VOLUNTEER,PT1H,false,1",
    "VOLUNTEER,PT59M,false,0",
    "VOLUNTEER,PT2H59M,false,2",
    "VOLUNTEER,PT3H,true,3"
  })
  @DisplayName("what a course takes off (art. 27)")
  void courses(StudyCourse course, Duration attended, boolean passed, int points) {
    assertEquals(points, course.points(attended, passed));
    assertTrue(course.least().compareTo(Duration.ofMinutes(30)) >= 0);
  }
}
