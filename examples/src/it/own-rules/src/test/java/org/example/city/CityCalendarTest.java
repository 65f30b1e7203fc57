package org.example.city;

import io.github.chewu.core.kit.WorkCalendarContract;
import io.github.chewu.core.time.WorkCalendar;

/** The city's calendar is an implementation of a port: it keeps the port's contract. */
class CityCalendarTest extends WorkCalendarContract {
  @Override
  protected WorkCalendar calendar() {
    return CityRules.CALENDAR;
  }
}
