package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.points.LedgerEvent.Changed;
import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Paid;
import io.github.chewu.core.points.LedgerEvent.Received;
import io.github.chewu.core.points.LedgerEvent.Suspended;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points below 12: cycles, what a cycle clears, changes, credit. */
class LedgerTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 3, 10);
  private static final Money FINE = Money.ofFen(20_000);
  private static final PointsRules OLDER = PointsRules.ORDER_163.with(CarryOver.ALL_IF_UNPAID);

  private static Ledger ledger(LedgerEvent... events) {
    Licence licence =
        Licence.of(LicenceNumber.parse("11010519491231002X").orElseThrow(), FIRST, LicenceClass.C1);
    return Ledger.of(licence).withAll(List.of(events));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static int points(Ledger ledger, String day) {
    return ledger.at(day(day)).points();
  }

  @Test
  @DisplayName("the day of the decision picks the cycle, its first day belongs to it (art. 13, 15)")
  void decisionDayPicksTheCycle() {
    Ledger ledger =
        ledger(
            Decided.of(day("2021-03-09"), "A", 3, Money.ZERO),
            Decided.of(day("2021-03-10"), "B", 6, Money.ZERO));

    assertEquals(0, points(ledger, "2021-03-08"));
    assertEquals(3, points(ledger, "2021-03-09"));
    assertEquals(6, points(ledger, "2021-03-10"));
    assertEquals(6, points(ledger, "2022-03-09"));
    assertEquals(0, points(ledger, "2022-03-10"));
    assertEquals(
        List.of(
            new CyclePoints(new ScoringCycle(day("2020-03-10"), day("2021-03-10")), 3),
            new CyclePoints(new ScoringCycle(day("2021-03-10"), day("2022-03-10")), 6),
            new CyclePoints(new ScoringCycle(day("2022-03-10"), day("2023-03-10")), 0)),
        ledger.cycles(day("2022-03-10"), PointsRules.ORDER_163));
  }

  @ParameterizedTest(name = "licence of 29 February: {0} is in the cycle {1} to {2}")
  @CsvSource({
    "2020-02-29,2020-02-29,2021-02-28",
    "2021-02-27,2020-02-29,2021-02-28",
    "2021-02-28,2021-02-28,2022-02-28",
    "2024-02-28,2023-02-28,2024-02-29",
    "2024-02-29,2024-02-29,2025-02-28",
    "2025-02-28,2025-02-28,2026-02-28"
  })
  void leapDayLicence(LocalDate asOf, LocalDate start, LocalDate end) {
    Licence licence =
        Licence.of(
            LicenceNumber.parse("11010519491231002X").orElseThrow(),
            day("2020-02-29"),
            LicenceClass.C1);
    ScoringCycle cycle = licence.cycle(asOf);
    assertEquals(new ScoringCycle(start, end), cycle);
    assertTrue(cycle.contains(asOf));
    assertEquals(cycle, Ledger.of(licence).at(asOf).cycle());
  }

  @Test
  @DisplayName("a cycle holds its first day and not its end")
  void cycleIsHalfOpen() {
    ScoringCycle cycle = new ScoringCycle(day("2024-02-29"), day("2025-02-28"));
    assertEquals(
        List.of(false, true, true, false),
        List.of(
            cycle.contains(day("2024-02-28")),
            cycle.contains(day("2024-02-29")),
            cycle.contains(day("2025-02-27")),
            cycle.contains(day("2025-02-28"))));
  }

  @ParameterizedTest(
      name = "received {0}, paid {1}: {2} points in the next cycle, {3} in the third")
  @CsvSource({
    // The cycle ends with Tuesday 2021-03-09.
    "2021-02-21,,3,3", // due on Monday the 8th
    "2021-02-20,,3,3", // due on Sunday the 7th, so on Monday
    "2021-02-22,,3,3", // due on its last day: over when the cycle is
    "2021-02-23,,0,0", // due on the first day of the next: not overdue yet
    "2021-02-01,2021-03-09,0,0", // paid late, but in the cycle
    "2021-02-01,2021-03-10,3,0", // paid on the first day of the next
    ",,3,3" // no receipt known: from the day of the decision
  })
  void overdueFinesCarryTheirPoints(
      LocalDate received, LocalDate paid, int carried, int carriedAgain) {
    Ledger ledger =
        ledger(
            Decided.of(day("2021-02-01"), "A", 3, FINE),
            Decided.of(day("2021-02-01"), "B", 2, FINE),
            new Paid(day("2021-02-02"), "B"));
    ledger = received == null ? ledger : ledger.with(new Received(received, "A"));
    ledger = paid == null ? ledger : ledger.with(new Paid(paid, "A"));

    assertEquals(5, points(ledger, "2021-03-09"));
    assertEquals(carried, points(ledger, "2021-03-10"));
    assertEquals(carriedAgain, points(ledger, "2022-03-10"));
  }

  @Test
  @DisplayName("by the older reading any fine that is not paid carries all points (Regulations 24)")
  void olderReading() {
    Ledger ledger =
        ledger(
            Decided.of(day("2021-02-01"), "A", 3, FINE),
            new Paid(day("2021-02-02"), "A"),
            Decided.of(day("2021-03-09"), "B", 2, FINE));
    LocalDate next = day("2021-03-10");

    assertEquals(0, ledger.at(next).points());
    assertEquals(5, ledger.at(next, OLDER).points());
    Ledger paid = ledger.with(new Paid(day("2021-03-09"), "B"));
    assertEquals(0, paid.at(next, OLDER).points());
  }

  @Test
  @DisplayName(
      "study credit does not take the points of an unpaid fine out of the next cycle twice")
  void creditAndCarryOver() {
    Ledger ledger =
        ledger(Decided.of(day("2021-01-04"), "A", 3, FINE), new Credited(day("2021-01-05"), "", 2));
    assertEquals(1, points(ledger, "2021-03-09"));
    assertEquals(1, points(ledger, "2021-03-10"));
  }

  @Test
  @DisplayName("a warning scores nothing (art. 28)")
  void warning() {
    assertEquals(0, points(ledger(Decided.warning(day("2021-01-04"), "A")), "2021-01-04"));
  }

  @Test
  @DisplayName(
      "a changed decision counts as changed from then on, a revoked one not at all (art. 16)")
  void changedAndRevoked() {
    Ledger ledger =
        ledger(
            Decided.of(day("2021-01-04"), "A", 6, FINE),
            new Changed(day("2021-01-10"), "A", 3, FINE),
            Changed.revoked(day("2021-01-20"), "A"));
    assertEquals(6, points(ledger, "2021-01-09"));
    assertEquals(3, points(ledger, "2021-01-10"));
    assertEquals(0, points(ledger, "2021-01-20"));
    assertEquals(
        List.of(new CyclePoints(ledger.licence().cycle(FIRST), 0)),
        ledger.cycles(day("2021-01-20"), PointsRules.ORDER_163));
  }

  @Test
  @DisplayName("a revoked decision carries nothing and leaves nothing to pay")
  void revokedIsNotCarried() {
    Ledger ledger =
        ledger(
            Decided.of(day("2021-01-04"), "A", 6, FINE), Changed.revoked(day("2021-05-01"), "A"));
    assertEquals(6, points(ledger, "2021-04-30"));
    assertEquals(0, points(ledger, "2021-05-01"));
    assertEquals(0, ledger.at(day("2021-05-01"), OLDER).points());
  }

  @Test
  @DisplayName(
      "credit takes off what is there, 6 in a cycle at most, and again 6 in the next (art. 25)")
  void creditIsLimited() {
    Ledger ledger =
        ledger(
            Decided.of(day("2021-01-04"), "A", 9, Money.ZERO),
            new Credited(day("2021-01-05"), "", 4),
            new Credited(day("2021-01-06"), "", 4),
            Decided.of(day("2021-04-01"), "B", 3, Money.ZERO),
            new Credited(day("2021-04-01"), "", 4));
    assertEquals(5, points(ledger, "2021-01-05"));
    assertEquals(3, points(ledger, "2021-01-06"));
    assertEquals(6, ledger.at(day("2021-01-06")).credited());
    assertEquals(0, points(ledger, "2021-04-01"));
    assertEquals(3, ledger.at(day("2021-04-01")).credited());
  }

  @Test
  @DisplayName("a credit before the points takes nothing off")
  void creditComesTooEarly() {
    Ledger ledger =
        ledger(
            new Credited(day("2021-01-03"), "", 2),
            Decided.of(day("2021-01-04"), "A", 3, Money.ZERO));
    assertEquals(3, points(ledger, "2021-01-04"));
    assertEquals(0, ledger.at(day("2021-01-04")).credited());
  }

  @Test
  @DisplayName("a credit got by cheating is taken back by its number (art. 31)")
  void creditTakenBack() {
    Ledger ledger =
        ledger(
            Decided.of(day("2021-01-04"), "A", 3, Money.ZERO),
            new Credited(day("2021-01-05"), "C", 2),
            Changed.revoked(day("2021-01-07"), "C"));
    assertEquals(1, points(ledger, "2021-01-06"));
    assertEquals(3, points(ledger, "2021-01-07"));
  }

  @Test
  @DisplayName("events of a decision that has not arrived wait without effect")
  void eventsWait() {
    Paid paid = new Paid(day("2021-01-10"), "A");
    Changed revoked = Changed.revoked(day("2021-01-11"), "A");
    Ledger early = ledger(paid, revoked, new Credited(day("2021-01-10"), "", 1));
    assertEquals(List.of(revoked, paid), early.waiting());
    assertEquals(0, points(early, "2021-02-01"));

    Ledger whole = early.with(Decided.of(day("2021-01-04"), "A", 3, FINE));
    assertEquals(List.of(), whole.waiting());
    assertEquals(2, points(whole, "2021-01-10"));
    assertEquals(0, points(whole, "2021-01-11"));
  }

  @Test
  @DisplayName("the same event again changes nothing, however the events were split")
  void sameLedger() {
    Decided a = Decided.of(day("2021-01-04"), "A", 3, FINE);
    Credited credit = new Credited(day("2021-01-05"), "", 1);
    Ledger once = ledger(a, credit);
    Ledger parts = ledger(credit).with(a).withAll(List.of(credit, a));
    assertEquals(once, parts);
    assertEquals(once.hashCode(), parts.hashCode());
    assertEquals(List.of(credit, a), parts.events());
    assertNotEquals(once, ledger(a));
    assertNotEquals(once, (Object) "ledger");
    assertEquals("Ledger[110***********002X, 2 events]", once.toString());
  }

  @Test
  @DisplayName(
      "two decisions of one number that differ are refused, and so are two changes of a day")
  void contradictions() {
    Decided a = Decided.of(day("2021-01-04"), "A", 3, FINE);
    for (LedgerEvent other :
        List.of(
            Decided.of(day("2021-01-04"), "A", 6, FINE),
            Decided.of(day("2021-01-05"), "A", 3, FINE),
            Decided.of(day("2021-01-04"), "A", 3, Money.ZERO),
            new Decided(
                day("2021-01-04"),
                "A",
                3,
                FINE,
                Optional.of(ScoredAct.HAND_HELD_PHONE.reference())),
            new Credited(day("2021-01-04"), "A", 3))) {
      Ledger ledger = ledger(a);
      Refused.naming(() -> ledger.with(other), "A");
    }
    Ledger credited = ledger(new Credited(day("2021-01-03"), "A", 3));
    Refused.naming(() -> credited.with(a), "Credited", "Decided");
    Ledger changed = ledger(a, Changed.revoked(day("2021-02-01"), "A"));
    Refused.naming(() -> changed.with(new Changed(day("2021-02-01"), "A", 1, FINE)), "2021-02-01");
    assertEquals(
        1, points(changed.with(new Changed(day("2021-02-02"), "A", 1, FINE)), "2021-02-02"));
  }

  @Test
  @DisplayName("nothing is dated before the first licence")
  void beforeTheLicence() {
    Decided early = Decided.of(FIRST.minusDays(1), "A", 3, FINE);
    Ledger ledger = ledger();
    Refused.naming(() -> ledger.with(early), "2020-03-09", "2020-03-10");
    Refused.naming(() -> ledger.at(FIRST.minusDays(1)), "2020-03-09", "2020-03-10");
    assertEquals(3, points(ledger.with(Decided.of(FIRST, "A", 3, FINE)), "2020-03-10"));
  }

  @Test
  @DisplayName("of two receipts or payments the first counts")
  void firstPaymentCounts() {
    Ledger ledger =
        ledger(
            Decided.of(day("2021-01-04"), "A", 3, FINE),
            new Paid(day("2021-03-20"), "A"),
            new Paid(day("2021-03-01"), "A"));
    assertEquals(0, points(ledger, "2021-03-10"));
  }

  @Test
  @DisplayName("a suspension withholds the licence on its days, whatever the points are (art. 23)")
  void suspension() {
    Ledger ledger =
        ledger(
            new Suspended(day("2021-01-04"), day("2021-02-04")),
            new Suspended(day("2021-01-10"), day("2021-01-20")));
    assertEquals(
        List.of(false, true, true, true, false),
        List.of("2021-01-03", "2021-01-04", "2021-01-20", "2021-02-04", "2021-02-05").stream()
            .map(text -> ledger.at(day(text)).isWithheld())
            .toList());
    assertEquals(Optional.of(day("2021-02-04")), ledger.at(day("2021-01-15")).suspendedUntil());
    assertEquals(LicenceState.ACTIVE, ledger.at(day("2021-01-15")).state());
  }

  @ParameterizedTest(name = "{0} points leave {1} for the online path (J11, J12)")
  @CsvSource({"0,11", "3,8", "11,0", "12,0"})
  void headroom(int points, int left) {
    Ledger ledger = ledger(Decided.of(FIRST, "A", points, Money.ZERO));
    assertEquals(left, ledger.at(FIRST).onlineHeadroom());
  }

  @Test
  @DisplayName("events say what they refuse")
  void events() {
    LocalDate day = day("2021-01-04");
    Refused.naming(() -> Decided.of(day, "A", 13, FINE), "13 points");
    Refused.naming(() -> new Changed(day, "A", -1, FINE), "-1 points");
    Refused.naming(() -> Decided.of(day, "A", 1, Money.ofFen(-1)), "-0.01");
    Refused.naming(() -> Decided.of(day, " ", 1, FINE), "no decision number");
    Refused.naming(() -> new Paid(day, ""), "no decision number");
    Refused.naming(() -> new Received(day, ""), "no decision number");
    Refused.naming(() -> new Credited(day, "", 0), "0 points");
    Refused.naming(() -> new Credited(day, "", 7), "7 points");
    Refused.naming(() -> new Suspended(day, day.minusDays(1)), "2021-01-03");
    assertEquals(12, Decided.of(day, "A", 12, Money.ZERO).points());
    assertEquals(6, new Credited(day, "", 6).points());
    assertEquals(day, new Suspended(day, day).until());
  }
}
