package io.github.chewu.core.violation;

import io.github.chewu.core.kit.FineLaws;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.WorkCalendar;

class FineLawsTest extends FineLaws {
  @Override
  protected WorkCalendar calendar() {
    return PublishedCalendar.NATIONAL;
  }
}
