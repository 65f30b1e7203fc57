package io.github.chewu.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A work calendar made of published notices. A day of a year without a notice is marked as not
 * known and guessed: weekends are off, and so are 1 January, 1 May and 1 to 3 October, on the
 * assumption that the law keeps these dates (全国年节及纪念日放假办法). The other holidays, and what is worked
 * instead, only the notice says, so that such a deadline may still move. One caveat: the last days
 * of the last published year can still be changed by the next notice, as that of 2023 did with
 * 2022-12-31.
 *
 * @param notices one per year
 */
public record PublishedCalendar(List<HolidayNotice> notices) implements WorkCalendar {
  private static final Set<MonthDay> FIXED_HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  /** The national notices of 2022 to 2026. */
  public static final PublishedCalendar NATIONAL =
      new PublishedCalendar(
          List.of(
              HolidayNotice.of(
                  2022,
                  "01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12"
                      + " 10-01..10-07",
                  "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
              HolidayNotice.of(
                  2023,
                  "12-31..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06",
                  "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
              HolidayNotice.of(
                  2024,
                  "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07",
                  "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
              HolidayNotice.of(
                  2025,
                  "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
                  "01-26 02-08 04-27 09-28 10-11"),
              HolidayNotice.of(
                  2026,
                  "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27"
                      + " 10-01..10-07",
                  "01-04 02-14 02-28 05-09 09-20 10-10")));

  /** Takes a copy. */
  public PublishedCalendar {
    notices = List.copyOf(notices);
  }

  /** This calendar and one more notice; it is heard before the others. */
  public PublishedCalendar with(HolidayNotice notice) {
    List<HolidayNotice> more = new ArrayList<>(notices);
    more.add(0, notice);
    return new PublishedCalendar(more);
  }

  @Override
  public DayStatus on(LocalDate day) {
    boolean published = false;
    for (HolidayNotice notice : notices) {
      // Years are compared before sets are searched: most notices are of other years.
      if (!notice.isNear(day)) {
        continue;
      }
      if (notice.off().contains(day)) {
        return new DayStatus(false, true);
      }
      if (notice.worked().contains(day)) {
        return new DayStatus(true, true);
      }
      published |= notice.year() == day.getYear();
    }
    boolean off = isWeekend(day) || (!published && FIXED_HOLIDAYS.contains(MonthDay.from(day)));
    return new DayStatus(!off, published);
  }

  private static boolean isWeekend(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }
}
