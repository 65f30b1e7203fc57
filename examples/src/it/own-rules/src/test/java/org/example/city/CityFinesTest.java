package org.example.city;

import io.github.chewu.core.kit.FineLaws;
import io.github.chewu.core.time.WorkCalendar;
import io.github.chewu.core.violation.FineTerms;

class CityFinesTest extends FineLaws {
  @Override
  protected WorkCalendar calendar() {
    return CityRules.CALENDAR;
  }

  @Override
  protected FineTerms terms() {
    return CityRules.FINES;
  }
}
