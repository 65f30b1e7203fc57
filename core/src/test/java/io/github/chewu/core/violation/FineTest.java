package io.github.chewu.core.violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FineTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 17);
  private static final Money TWO_HUNDRED = Money.ofFen(200_00);
  private static final Fine FINE = Fine.of(TWO_HUNDRED, RECEIVED);

  private static FineAssessment assess(Fine fine, LocalDate payOn) {
    return FineTerms.NATIONAL.assess(fine, payOn, PublishedCalendar.NATIONAL);
  }

  @ParameterizedTest(name = "J16: 200 yuan paid {0} days after receipt: {1} late, {2} yuan more")
  @DisplayName("J16: nothing up to day 15, then 3 % a day up to the fine itself")
  @CsvSource({
    "0,0,0.00",
    "14,0,0.00",
    "15,0,0.00",
    "16,1,6.00",
    "17,2,12.00",
    "47,32,192.00",
    "48,33,198.00",
    "49,34,200.00",
    "50,35,200.00",
    "3000,2985,200.00"
  })
  void surchargeByDay(int days, long late, String surcharge) {
    FineAssessment bill = assess(FINE, RECEIVED.plusDays(days));
    assertEquals(new Deadline(DUE, true), bill.due());
    assertEquals(late, bill.daysLate());
    assertEquals(Money.parseYuan(surcharge), bill.surcharge());
    assertEquals(TWO_HUNDRED.plus(bill.surcharge()), bill.total());
    assertTrue(bill.known());
    assertEquals(Optional.empty(), bill.caveat());
  }

  @ParameterizedTest(name = "J16: received {0}, last day {1}")
  @DisplayName("J16: a last day on a holiday or weekend rolls, a worked Saturday does not")
  @CsvSource({
    "2025-09-16,2025-10-09", "2025-09-23,2025-10-09", "2025-09-26,2025-10-11",
    "2025-09-27,2025-10-13", "2026-01-31,2026-02-24", "2026-02-13,2026-02-28"
  })
  void rolls(LocalDate received, LocalDate due) {
    Fine fine = Fine.of(TWO_HUNDRED, received);
    assertEquals(new Deadline(due, true), assess(fine, due).due());
    assertEquals(Money.ZERO, assess(fine, due).surcharge());
    assertEquals(Money.ofFen(6_00), assess(fine, due.plusDays(1)).surcharge());
  }

  @Test
  @DisplayName("J16: a last day in January 2027 is said not to be known, in both languages")
  void holidaysNotKnown() {
    FineAssessment bill =
        assess(Fine.of(TWO_HUNDRED, LocalDate.of(2026, 12, 20)), LocalDate.of(2026, 12, 21));
    assertEquals(new Deadline(LocalDate.of(2027, 1, 4), false), bill.due());
    assertFalse(bill.known());
    assertEquals(
        "the holidays of 2027 are not known yet: the last day to pay, 2027-01-04, may still move",
        bill.caveat().orElseThrow().say(Locale.ENGLISH));
    assertEquals(
        "2027 年节假日安排尚未公布，缴款截止日 2027-01-04 可能变动", bill.caveat().orElseThrow().say(Locale.CHINA));
    assertTrue(assess(Fine.of(TWO_HUNDRED, LocalDate.of(2026, 12, 16)), DUE.plusYears(1)).known());
  }

  @ParameterizedTest(name = "a fine of {0} fen, {1} days late: {2} fen more")
  @DisplayName("parts of a fen are dropped once, from all days together; the largest fine fits")
  @CsvSource({
    "1,1,0",
    "1,33,0",
    "1,34,1",
    "33,1,0",
    "34,1,1",
    "17,2,1",
    "50,33,49",
    "4611686018427387903,33,4565569158243114023",
    "4611686018427387903,34,4611686018427387903"
  })
  void roundsDown(long fen, int late, long surcharge) {
    FineAssessment bill = assess(Fine.of(Money.ofFen(fen), RECEIVED), DUE.plusDays(late));
    assertEquals(Money.ofFen(surcharge), bill.surcharge());
    assertEquals(Money.ofFen(fen + surcharge), bill.total());
  }

  @ParameterizedTest
  @DisplayName("no fine, a negative one and one without room for its surcharge are refused")
  @ValueSource(longs = {0, -1, 4611686018427387904L})
  void wrongAmounts(long fen) {
    Money amount = Money.ofFen(fen);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Fine.of(amount, RECEIVED));
    assertEquals(
        "fine of " + amount + " yuan given, 0.01 to 46116860184273879.03 allowed",
        refused.getMessage());
  }

  @Test
  @DisplayName("a payment before the receipt is refused; on its day it is not")
  void paidBeforeReceived() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> assess(FINE, RECEIVED.minusDays(1)));
    assertEquals(
        "payment on 2026-03-01 given, from the receipt on 2026-03-02 on allowed",
        refused.getMessage());
    assertEquals(TWO_HUNDRED, assess(FINE, RECEIVED).total());
  }

  @Test
  @DisplayName("a deferral that was granted takes the place of the term, on whatever day it ends")
  void deferred() {
    LocalDate saturday = LocalDate.of(2026, 4, 18);
    Fine deferred = FINE.deferredTo(saturday);
    assertEquals(new Deadline(saturday, true), assess(deferred, saturday).due());
    assertEquals(Money.ZERO, assess(deferred, saturday).surcharge());
    assertEquals(Money.ofFen(6_00), assess(deferred, saturday.plusDays(1)).surcharge());
    assertEquals(DUE, assess(FINE.deferredTo(DUE), DUE).due().lastDay());
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> assess(FINE.deferredTo(DUE.minusDays(1)), DUE));
    assertEquals("deferral to 2026-03-16 given, 2026-03-17 or later allowed", refused.getMessage());
  }

  @Test
  @DisplayName("days of a review or lawsuit do not count, and those of two count as one")
  void suspended() {
    Fine reviewed = FINE.suspended(DUE.plusDays(2), DUE.plusDays(4));
    assertEquals(1, assess(reviewed, DUE.plusDays(1)).daysLate());
    assertEquals(1, assess(reviewed, DUE.plusDays(2)).daysLate());
    assertEquals(1, assess(reviewed, DUE.plusDays(4)).daysLate());
    assertEquals(2, assess(reviewed, DUE.plusDays(5)).daysLate());
    assertEquals(Money.ofFen(12_00), assess(reviewed, DUE.plusDays(5)).surcharge());
    Fine twice = reviewed.suspended(DUE.plusDays(4), DUE.plusDays(6));
    assertEquals(5, assess(twice, DUE.plusDays(10)).daysLate());
    Fine inside = twice.suspended(DUE.plusDays(3), DUE.plusDays(3));
    assertEquals(5, assess(inside, DUE.plusDays(10)).daysLate());
    Fine apart = reviewed.suspended(RECEIVED, RECEIVED).suspended(DUE.plusDays(8), DUE.plusDays(8));
    assertEquals(6, assess(apart, DUE.plusDays(10)).daysLate());
    assertEquals(0, assess(FINE.suspended(RECEIVED, DUE.plusDays(9)), DUE.plusDays(9)).daysLate());
    assertEquals(0, assess(reviewed, DUE).daysLate());
    assertEquals(1, assess(FINE.suspended(DUE, DUE), DUE.plusDays(1)).daysLate());
  }

  @Test
  @DisplayName("a suspension may last one day, and none ends before it starts")
  void suspensionOrder() {
    LocalDate day = DUE.plusDays(1);
    assertEquals(0, assess(FINE.suspended(day, day), day).daysLate());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> FINE.suspended(day, DUE));
    assertEquals(
        "suspension 2026-03-18 to 2026-03-17 given, an end from the start on allowed",
        refused.getMessage());
  }

  @Test
  @DisplayName("a deferral and suspensions are kept whichever is said first")
  void facts() {
    Fine both = FINE.suspended(DUE, DUE).deferredTo(DUE);
    assertEquals(both, FINE.deferredTo(DUE).suspended(DUE, DUE));
    assertEquals(List.of(new Fine.Suspension(DUE, DUE)), both.suspensions());
  }

  @Test
  @DisplayName("terms are data: another rate and limit give another surcharge")
  void otherTerms() {
    FineTerms terms = new FineTerms(Term.calendarDays(1), 10_000, 5_000, Money.ZERO);
    FineAssessment bill = terms.assess(FINE, RECEIVED.plusDays(2), PublishedCalendar.NATIONAL);
    assertEquals(Money.ofFen(100_00), bill.surcharge());
    FineTerms free = new FineTerms(Term.calendarDays(1), 0, 0, Money.ZERO);
    assertEquals(
        Money.ZERO,
        free.assess(FINE, RECEIVED.plusDays(9), PublishedCalendar.NATIONAL).surcharge());
  }

  @ParameterizedTest
  @DisplayName("a share below nothing or above the whole is refused")
  @CsvSource({"-1,10000", "10001,10000", "300,-1", "300,10001"})
  void wrongShares(int perDay, int limit) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new FineTerms(Term.rollingDays(15), perDay, limit, Money.ZERO));
    assertTrue(
        refused.toString().endsWith("basis points given, 0 to 10000 allowed"), refused.toString());
  }

  @ParameterizedTest(name = "{0} yuan: {1}, {2} officer(s), cash {3}")
  @DisplayName("200 yuan go by the simplified procedure, 200.01 do not; 100 in cash, 100.01 not")
  @CsvSource({
    "0,SIMPLIFIED,1,true",
    "100,SIMPLIFIED,1,true",
    "100.01,SIMPLIFIED,1,false",
    "200,SIMPLIFIED,1,false",
    "200.01,GENERAL,2,false"
  })
  void procedures(String yuan, Procedure procedure, int officers, boolean cash) {
    Money fine = Money.parseYuan(yuan);
    assertEquals(procedure, Procedure.of(fine));
    assertEquals(officers, Procedure.of(fine).officers());
    assertEquals(cash, FineTerms.NATIONAL.mayBePaidOnTheSpot(fine));
  }
}
