package org.example.city;

import io.github.chewu.core.kit.TermLaws;
import io.github.chewu.core.time.WorkCalendar;

class CityTermsTest extends TermLaws {
  @Override
  protected WorkCalendar calendar() {
    return CityRules.CALENDAR;
  }
}
