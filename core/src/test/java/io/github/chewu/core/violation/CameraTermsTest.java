package io.github.chewu.core.violation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.PublishedCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraTermsTest {
  private static final PublishedCalendar CALENDAR = PublishedCalendar.NATIONAL;
  private static final CameraTerms TERMS = CameraTerms.NATIONAL;
  private static final LocalDate NOTICED = LocalDate.of(2026, 3, 2);

  private static Deadline day(String date) {
    return new Deadline(LocalDate.parse(date), true);
  }

  @Test
  @DisplayName("days inside the procedure rules are working days, 30 days and months are not")
  void deadlines() {
    LocalDate friday = LocalDate.of(2026, 2, 13);
    assertEquals(day("2026-02-27"), TERMS.entryBy(friday, CALENDAR));
    assertEquals(day("2026-02-27"), TERMS.noticeBy(friday, CALENDAR));
    assertEquals(day("2026-02-27"), TERMS.objectionBy(friday, CALENDAR));
    assertEquals(day("2026-02-25"), TERMS.removedBy(friday, CALENDAR));
    assertEquals(day("2026-03-02"), TERMS.announcedUntil(friday, CALENDAR));
    assertEquals(day("2026-03-15"), TERMS.handlingBy(friday, CALENDAR));
    assertEquals(day("2026-06-15"), TERMS.extendedTo(friday, CALENDAR));
  }

  @ParameterizedTest(name = "{0} open, {1} days after the notice, extended {2}: {3}")
  @DisplayName("a decision in absence: from 5 open records, after 30 days without an extension")
  @CsvSource({
    "5,31,false,true",
    "5,30,false,false",
    "4,31,false,false",
    "6,31,false,true",
    "5,31,true,false"
  })
  void absence(int open, int days, boolean extended, boolean may) {
    assertEquals(may, TERMS.mayWarn(open, NOTICED, extended, NOTICED.plusDays(days), CALENDAR));
  }
}
