package io.github.chewu.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The daily hours of a service in the city, half open: {@code from} is inside, {@code until} is not
 * (decision 3).
 *
 * @param from when it opens
 * @param until when it closes, later than {@code from}; 00:00 stands for 24:00
 */
public record ServiceHours(LocalTime from, LocalTime until) {
  /** Online payment of fines in Ji'nan: 06:00 to 18:00 (J17). */
  public static final ServiceHours JINAN_PAYMENT =
      new ServiceHours(LocalTime.of(6, 0), LocalTime.of(18, 0));

  /** Checks the order. */
  public ServiceHours {
    if (!from.isBefore(until) && !until.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException(
          "service hours " + from + " to " + until + " given, an end after the start allowed");
    }
  }

  /** Whether the service is open at an instant. */
  public boolean isOpenAt(Instant instant) {
    LocalTime time = CityTime.at(instant).toLocalTime();
    boolean notYetClosed = until.equals(LocalTime.MIDNIGHT) || time.isBefore(until);
    return !time.isBefore(from) && notYetClosed;
  }

  /** The instant itself where the service is open, else when it opens next. */
  public Instant openFrom(Instant instant) {
    if (isOpenAt(instant)) {
      return instant;
    }
    LocalDateTime now = CityTime.at(instant);
    LocalDate day = now.toLocalDate();
    boolean laterToday = now.toLocalTime().isBefore(from);
    return CityTime.instant((laterToday ? day : day.plusDays(1)).atTime(from));
  }

  /** {@code 06:00–18:00}. */
  @Override
  public String toString() {
    return from + "–" + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : until);
  }
}
