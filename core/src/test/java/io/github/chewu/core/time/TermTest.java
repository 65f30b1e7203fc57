package io.github.chewu.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.TermLaws;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest extends TermLaws {
  private static final WorkCalendar NATIONAL = PublishedCalendar.NATIONAL;

  @Override
  protected WorkCalendar calendar() {
    return NATIONAL;
  }

  @ParameterizedTest(name = "J16: received {0}, 15 calendar days end on {1}, rolling ones on {2}")
  @CsvSource({
    "2026-03-02,2026-03-17,2026-03-17", // a Tuesday
    "2025-09-16,2025-10-01,2025-10-09", // past eight days of holiday
    "2025-09-26,2025-10-11,2025-10-11", // a worked Saturday does not roll
    "2025-09-27,2025-10-12,2025-10-13", // a Sunday does
    "2026-01-31,2026-02-15,2026-02-24", // Spring Festival
    "2026-02-13,2026-02-28,2026-02-28", // a worked Saturday
    "2024-02-14,2024-02-29,2024-02-29"
  })
  void calendarAndRolling(LocalDate received, LocalDate calendar, LocalDate rolling) {
    assertEquals(new Deadline(calendar, true), Term.calendarDays(15).from(received, NATIONAL));
    assertEquals(new Deadline(rolling, true), Term.rollingDays(15).from(received, NATIONAL));
  }

  @ParameterizedTest(name = "{1} working days from {0} end on {2}")
  @CsvSource({
    "2026-03-02,3,2026-03-05",
    "2026-03-06,1,2026-03-09", // Friday to Monday
    "2026-03-07,1,2026-03-09", // from a Saturday
    "2026-02-13,1,2026-02-14", // the worked Saturday counts
    "2026-02-13,2,2026-02-24",
    "2025-09-30,3,2025-10-11",
    "2025-09-28,15,2025-10-24"
  })
  void workingDays(LocalDate start, int days, LocalDate last) {
    assertEquals(new Deadline(last, true), Term.workingDays(days).from(start, NATIONAL));
  }

  @Test
  @DisplayName("J21: six months from the day of handling; a month without that day ends it")
  void months() {
    Term sixMonths = new Term(Period.ofMonths(6), Term.Kind.CALENDAR);
    assertEquals(
        LocalDate.of(2026, 7, 15), sixMonths.from(LocalDate.of(2026, 1, 15), NATIONAL).lastDay());
    assertEquals(
        LocalDate.of(2026, 2, 28), sixMonths.from(LocalDate.of(2025, 8, 31), NATIONAL).lastDay());
  }

  @Test
  @DisplayName(
      "S19: a deadline that depends on a year without a notice is marked as not known, and 1 January never counts for it")
  void unknownYear() {
    LocalDate start = LocalDate.of(2026, 12, 28);
    assertTrue(Term.workingDays(3).from(start, NATIONAL).known());
    assertFalse(Term.workingDays(4).from(start, NATIONAL).known());
    assertEquals(
        new Deadline(LocalDate.of(2027, 1, 4), false), Term.workingDays(4).from(start, NATIONAL));
    assertFalse(Term.rollingDays(15).from(start, NATIONAL).known());
    assertTrue(Term.calendarDays(15).from(start, NATIONAL).known());
    // From the old side: day 1 is the last day of a year without a notice.
    assertFalse(Term.workingDays(3).from(LocalDate.of(2021, 12, 30), NATIONAL).known());
    assertTrue(Term.workingDays(3).from(LocalDate.of(2021, 12, 31), NATIONAL).known());
  }

  @Test
  @DisplayName("no days, negative ones, and working months are refused")
  void wrongTerms() {
    assertThrows(IllegalArgumentException.class, () -> Term.calendarDays(0));
    assertThrows(IllegalArgumentException.class, () -> Term.rollingDays(-1));
    assertThrows(
        IllegalArgumentException.class, () -> new Term(Period.ofMonths(1), Term.Kind.WORKING));
    assertThrows(
        IllegalArgumentException.class, () -> new Term(Period.of(0, 1, -1), Term.Kind.CALENDAR));
  }

  @Test
  @DisplayName("J16: the last day ends at 24:00 in the city, not at the close of the service")
  void lastDayEndsAtMidnight() {
    Deadline deadline = new Deadline(LocalDate.of(2026, 3, 17), true);
    assertEquals(Instant.parse("2026-03-17T16:00:00Z"), deadline.end());
    assertTrue(deadline.isMetAt(Instant.parse("2026-03-17T15:59:59.999999999Z")));
    assertFalse(deadline.isMetAt(Instant.parse("2026-03-17T16:00:00Z")));
  }

  @Property
  @Label("days late count from the day after the last one; in time they are none")
  void daysLate(
      @ForAll @DateRange(min = "2020-01-01", max = "2030-12-31") LocalDate last,
      @ForAll @IntRange(min = -400, max = 400) int days) {
    LocalDate paid = last.plusDays(days);
    Deadline deadline = new Deadline(last, true);
    assertEquals(Math.max(0, days), deadline.daysLate(paid));
    Instant evening = paid.atTime(12, 0).toInstant(ZoneOffset.UTC);
    assertEquals(deadline.daysLate(paid) == 0, deadline.isMetAt(evening));
  }
}
