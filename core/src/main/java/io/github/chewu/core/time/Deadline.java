package io.github.chewu.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The last day on which something counts; that day ends at 24:00 in the city, whatever the service
 * hours are (decision 3).
 *
 * @param lastDay the last day that is in time
 * @param known whether every day of the work calendar that it depends on was published; else the
 *     day may still move when the next notice comes
 */
public record Deadline(LocalDate lastDay, boolean known) {
  /** The first instant that is too late. */
  public Instant end() {
    return CityTime.startOf(lastDay.plusDays(1));
  }

  /** Whether an instant is in time. */
  public boolean isMetAt(Instant instant) {
    return instant.isBefore(end());
  }

  /** How many days late something is on a day; 0 in time. */
  public long daysLate(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(lastDay, day));
  }
}
