package io.github.chewu.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The clock on the wall of the city: the one place where its zone is named (decision 3 in
 * requirements.md). Stateless; safe for any thread.
 */
public final class CityTime {
  /** Asia/Shanghai. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private CityTime() {}

  /** Date and time in the city at an instant. */
  public static LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  /** The day in the city at an instant. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The instant at which the city's clock shows this date and time. */
  public static Instant instant(LocalDateTime cityTime) {
    return cityTime.atZone(ZONE).toInstant();
  }

  /** The first instant of a day in the city. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
