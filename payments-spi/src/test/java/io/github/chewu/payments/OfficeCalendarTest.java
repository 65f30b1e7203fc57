package io.github.chewu.payments;

import io.github.chewu.core.kit.TermLaws;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.WorkCalendar;
import java.time.DayOfWeek;

/** The laws of terms for a calendar of one's own: the code of docs/testing-your-own-rules.md. */
class OfficeCalendarTest extends TermLaws {
  /** An office that is also closed on Mondays. */
  @Override
  protected WorkCalendar calendar() {
    return day ->
        day.getDayOfWeek() == DayOfWeek.MONDAY
            ? new WorkCalendar.DayStatus(false, true)
            : PublishedCalendar.NATIONAL.on(day);
  }
}
