package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.time.WorkCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link WorkCalendar} keeps; a subclass says which one. */
public abstract class WorkCalendarContract {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2060, 12, 31);

  /** For subclasses. */
  protected WorkCalendarContract() {}

  /** The calendar. */
  protected abstract WorkCalendar calendar();

  @Test
  @DisplayName("a day is answered alike whenever it is asked, and by any calendar made alike")
  void alike() {
    WorkCalendar one = calendar();
    WorkCalendar other = calendar();
    FIRST.datesUntil(LAST).forEach(day -> assertEquals(one.on(day), other.on(day)));
  }

  @Test
  @DisplayName("some day is worked in any 60, so that every term ends")
  void termsEnd() {
    WorkCalendar calendar = calendar();
    LocalDate lastWorked = FIRST.minusDays(1);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      if (calendar.on(day).working()) {
        lastWorked = day;
      }
      assertTrue(day.isBefore(lastWorked.plusDays(60)), "no day worked up to " + day);
    }
  }
}
