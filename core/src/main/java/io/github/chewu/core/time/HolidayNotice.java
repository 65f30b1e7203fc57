package io.github.chewu.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The State Council's yearly notice of public holidays (国务院办公厅关于部分节假日安排的通知). A notice may name days
 * of the neighbouring year.
 *
 * @param year the year that the notice settles: what it does not name goes by weekends
 * @param off days off, weekends inside a holiday included
 * @param worked Saturdays and Sundays that are worked instead (调休)
 */
public record HolidayNotice(int year, Set<LocalDate> off, Set<LocalDate> worked) {
  /** Takes copies; no day can be both, and none lies further off than the neighbouring year. */
  public HolidayNotice {
    off = Set.copyOf(off);
    worked = Set.copyOf(worked);
    requireNear(year, off);
    requireNear(year, worked);
    for (LocalDate day : worked) {
      if (off.contains(day)) {
        throw new IllegalArgumentException(
            "notice of " + year + ": " + day + " given as off and as worked, one of them allowed");
      }
    }
  }

  private static void requireNear(int year, Set<LocalDate> days) {
    for (LocalDate day : days) {
      if (!isNear(year, day)) {
        throw new IllegalArgumentException(
            "notice of "
                + year
                + ": "
                + day
                + " given, days of that year or the next to it allowed");
      }
    }
  }

  private static boolean isNear(int year, LocalDate day) {
    return Math.abs((long) day.getYear() - year) <= 1;
  }

  /** Whether it may say anything about a day. */
  boolean isNear(LocalDate day) {
    return isNear(year, day);
  }

  /**
   * A notice in short: {@code of(2023, "12-31..01-02 04-05", "01-28")}.
   *
   * @param off days {@code MM-dd} and runs {@code MM-dd..MM-dd} with spaces between; a run whose
   *     start is later in the year than its end begins in the year before
   * @param worked the same
   */
  public static HolidayNotice of(int year, String off, String worked) {
    return new HolidayNotice(year, days(year, off), days(year, worked));
  }

  private static Set<LocalDate> days(int year, String runs) {
    return Stream.of(runs.split(" "))
        .filter(run -> !run.isEmpty())
        .map(run -> run.split("\\.\\.", 2))
        .flatMap(run -> days(year, run[0], run[run.length - 1]))
        .collect(Collectors.toSet());
  }

  private static Stream<LocalDate> days(int year, String first, String last) {
    try {
      MonthDay start = MonthDay.parse("--" + first);
      MonthDay end = MonthDay.parse("--" + last);
      int startYear = start.isAfter(end) ? year - 1 : year;
      return start.atYear(startYear).datesUntil(end.atYear(year).plusDays(1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "notice of " + year + ": '" + first + "' given, MM-dd or MM-dd..MM-dd allowed", e);
    }
  }
}
