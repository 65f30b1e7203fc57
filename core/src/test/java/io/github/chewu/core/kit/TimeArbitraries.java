package io.github.chewu.core.kit;

import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.HolidayNotice;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar.DayStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Days, terms, hours and calendars, and those that are refused. */
public final class TimeArbitraries {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2050, 12, 31);
  private static final int SECONDS_A_DAY = 24 * 60 * 60;

  private TimeArbitraries() {}

  /** Days of 2000 to 2050, some of years that no notice of holidays was published for. */
  public static Arbitrary<LocalDate> days() {
    return days(FIRST, LAST);
  }

  /** Days from {@code first} to {@code last}, both inside. */
  public static Arbitrary<LocalDate> days(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Times on the city's clock, whole seconds, as cards and forms keep them. */
  public static Arbitrary<LocalDateTime> cityTimes() {
    return Combinators.combine(days(), timesOfDay()).as(LocalDate::atTime);
  }

  /** Instants of the same days, to the nanosecond. */
  public static Arbitrary<Instant> instants() {
    return Combinators.combine(cityTimes(), Arbitraries.integers().between(0, 999_999_999))
        .as((time, nanos) -> CityTime.instant(time).plusNanos(nanos));
  }

  /** Terms of every kind, a day to two years. */
  public static Arbitrary<Term> terms() {
    return Arbitraries.of(Term.Kind.class).flatMap(TimeArbitraries::terms);
  }

  /** Terms of one kind: 1–90 days, and where they may, 1–24 months with or without days. */
  public static Arbitrary<Term> terms(Term.Kind kind) {
    Arbitrary<Period> days = Arbitraries.integers().between(1, 90).map(Period::ofDays);
    Arbitrary<Period> months =
        Combinators.combine(
                Arbitraries.integers().between(1, 24), Arbitraries.integers().between(0, 30))
            .as((month, day) -> Period.of(0, month, day));
    return (kind == Term.Kind.WORKING ? days : Arbitraries.oneOf(days, months))
        .map(length -> new Term(length, kind));
  }

  /** Any last day, known or not. */
  public static Arbitrary<Deadline> deadlines() {
    return Combinators.combine(days(), Arbitraries.of(true, false)).as(Deadline::new);
  }

  /** Hours of any length up to the whole day. */
  public static Arbitrary<ServiceHours> serviceHours() {
    return Combinators.combine(timesOfDay(), timesOfDay())
        .as(
            (one, other) ->
                one.isBefore(other)
                    ? new ServiceHours(one, other)
                    : new ServiceHours(other, one.equals(other) ? LocalTime.MIDNIGHT : one));
  }

  /** What a calendar may say of a day. */
  public static Arbitrary<DayStatus> dayStatuses() {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(DayStatus::new);
  }

  /** Notices of 2027 to 2050: up to 30 days off and up to 8 weekend days worked instead. */
  public static Arbitrary<HolidayNotice> notices() {
    return Arbitraries.integers().between(2027, 2050).flatMap(TimeArbitraries::notices);
  }

  private static Arbitrary<HolidayNotice> notices(int year) {
    Arbitrary<LocalDate> days = days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    Arbitrary<Set<LocalDate>> off = days.set().ofMaxSize(30);
    Arbitrary<Set<LocalDate>> weekends =
        days.filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0).set().ofMaxSize(8);
    return Combinators.combine(off, weekends)
        .as(
            (holidays, worked) -> {
              worked.removeAll(holidays);
              return new HolidayNotice(year, holidays, worked);
            });
  }

  /** The national calendar with up to three more notices, or none but those. */
  public static Arbitrary<PublishedCalendar> calendars() {
    Arbitrary<List<HolidayNotice>> more =
        notices().list().uniqueElements(HolidayNotice::year).ofMaxSize(3);
    return Combinators.combine(Arbitraries.of(true, false), more)
        .as(
            (national, notices) -> {
              PublishedCalendar calendar =
                  national ? PublishedCalendar.NATIONAL : new PublishedCalendar(List.of());
              for (HolidayNotice notice : notices) {
                calendar = calendar.with(notice);
              }
              return calendar;
            });
  }

  /** Terms of no or negative length, hours that end before they begin, notices of wrong days. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<Period> lengths =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-400, 0).map(Period::ofDays),
            Arbitraries.integers().between(-24, 0).map(Period::ofMonths),
            Arbitraries.integers().between(1, 30).map(days -> Period.of(0, 1, -days)));
    Arbitrary<String> noDays =
        Arbitraries.of("2-30", "02-30..03-40", "1 May", "01-01.01-02", "13-01", "٠١-01");
    return Arbitraries.oneOf(
        Combinators.combine(lengths, Arbitraries.of(Term.Kind.class))
            .as(
                (length, kind) ->
                    new RefusedCall(Term.class, "term of " + length, () -> new Term(length, kind))),
        RefusedCall.of(
            Term.class,
            "working days days only",
            Arbitraries.integers().between(1, 24).map(Period::ofMonths),
            months -> new Term(months, Term.Kind.WORKING)),
        RefusedCall.of(
            ServiceHours.class,
            hours -> hours.until() + " to " + hours.from(),
            serviceHours()
                .filter(hours -> !hours.from().equals(LocalTime.MIDNIGHT))
                .filter(hours -> !hours.until().equals(LocalTime.MIDNIGHT)),
            hours -> new ServiceHours(/* from= */ hours.until(), /* until= */ hours.from())),
        RefusedCall.of(
            HolidayNotice.class,
            LocalDate::toString,
            days(),
            day -> new HolidayNotice(day.getYear(), Set.of(day), Set.of(day))),
        RefusedCall.of(
            HolidayNotice.class, "MM-dd", noDays, days -> HolidayNotice.of(2027, days, "")));
  }

  private static Arbitrary<LocalTime> timesOfDay() {
    return Arbitraries.integers().between(0, SECONDS_A_DAY - 1).map(LocalTime::ofSecondOfDay);
  }
}
