package io.github.chewu.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.WorkCalendarContract;
import io.github.chewu.core.time.WorkCalendar.DayStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedCalendarTest extends WorkCalendarContract {
  private static final PublishedCalendar NATIONAL = PublishedCalendar.NATIONAL;
  private static final Set<String> FIXED = Set.of("01-01", "05-01", "10-01", "10-02", "10-03");
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @Override
  protected WorkCalendar calendar() {
    return NATIONAL;
  }

  @ParameterizedTest(name = "the notice of {0}: {1} days off, {2} worked weekend days")
  @CsvSource({"2022,31,7", "2023,27,7", "2024,28,8", "2025,28,5", "2026,33,6"})
  void countsOfEachNotice(int year, int off, int worked) {
    HolidayNotice notice =
        NATIONAL.notices().stream().filter(n -> n.year() == year).findFirst().orElseThrow();
    assertEquals(off, notice.off().size());
    assertEquals(worked, notice.worked().size());
    // Only a weekend day can be worked instead: a slip of the pen in the table shows here.
    assertTrue(notice.worked().stream().allMatch(day -> WEEKEND.contains(day.getDayOfWeek())));
  }

  @ParameterizedTest(name = "{0} is worked: {1}")
  @CsvSource({
    "2022-12-31,false", // named by the notice of 2023
    "2023-01-02,false",
    "2023-06-25,true", // Sunday
    "2024-02-09,true", // New Year's Eve was no holiday in 2024
    "2024-02-18,true", // Sunday
    "2025-01-28,false",
    "2025-10-01,false",
    "2025-10-08,false",
    "2025-10-09,true",
    "2025-10-11,true", // Saturday
    "2025-10-12,false", // Sunday
    "2026-01-02,false",
    "2026-01-04,true", // Sunday
    "2026-02-14,true", // Saturday
    "2026-02-15,false",
    "2026-02-23,false",
    "2026-02-24,true",
    "2026-02-28,true", // Saturday
    "2026-12-31,true"
  })
  void knownDays(LocalDate day, boolean working) {
    assertEquals(new DayStatus(working, true), NATIONAL.on(day));
  }

  @Property
  @Label(
      "before 2022 and from 2027 on, weekends and the holidays of fixed date are off, and no day is known")
  void unpublishedYears(@ForAll @DateRange(min = "2000-01-01", max = "2050-12-31") LocalDate day) {
    DayStatus status = NATIONAL.on(day);
    boolean published = day.getYear() >= 2022 && day.getYear() <= 2026;
    assertEquals(published, status.known());
    if (!published) {
      boolean fixed = FIXED.contains(day.toString().substring("yyyy-".length()));
      assertEquals(!WEEKEND.contains(day.getDayOfWeek()) && !fixed, status.working());
    }
  }

  @ParameterizedTest(name = "{0} is worked: {1}, and not known")
  @DisplayName("a year without a notice: its holidays of fixed date are off, others nobody knows")
  @CsvSource({
    "2027-01-01,false", // Friday
    "2028-05-01,false", // Monday
    "2027-10-01,false", // Friday
    "2029-10-02,false", // Tuesday
    "2029-10-03,false", // Wednesday
    "2029-10-04,true", // Thursday
    "2021-10-01,false", // Friday
    "2027-02-08,true" // a Monday of Spring Festival
  })
  void guessed(LocalDate day, boolean working) {
    assertEquals(new DayStatus(working, false), NATIONAL.on(day));
  }

  @Test
  @DisplayName("a new year's notice is added by the integrator, its run over new year included")
  void nextNotice() {
    PublishedCalendar longer = NATIONAL.with(HolidayNotice.of(2027, "12-31..01-02", "01-09"));
    assertEquals(new DayStatus(false, true), longer.on(LocalDate.of(2026, 12, 31)));
    assertEquals(new DayStatus(true, true), longer.on(LocalDate.of(2027, 1, 9)));
    assertEquals(new DayStatus(true, true), longer.on(LocalDate.of(2027, 10, 1)));
  }

  @Test
  @DisplayName("a notice with a wrong day, or a day that is off and worked, is refused")
  void wrongNotice() {
    for (String off : new String[] {"2-30", "02-30..03-40", "1 May", "01-01.01-02"}) {
      assertThrows(IllegalArgumentException.class, () -> HolidayNotice.of(2027, off, ""), off);
    }
    LocalDate far = LocalDate.of(2029, 1, 1);
    assertThrows(
        IllegalArgumentException.class, () -> new HolidayNotice(2027, Set.of(far), Set.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new HolidayNotice(2027, Set.of(), Set.of(far)));
    assertThrows(
        IllegalArgumentException.class, () -> HolidayNotice.of(2027, "01-01..01-03", "01-02"));
  }
}
