package org.example.city;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.points.PointsRules;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar;
import io.github.chewu.core.violation.AccessRule;
import io.github.chewu.core.violation.BindingPolicy;
import io.github.chewu.core.violation.FineTerms;
import io.github.chewu.core.violation.HandlingPolicy;
import io.github.chewu.core.violation.PointLimit;
import io.github.chewu.core.violation.VehicleScope;
import io.github.chewu.core.violation.ViolationRecord.Source;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/** Rules as a city may lay them down; they are no real city's. */
public final class CityRules {
  /** Whose licences and cars the city's online way is for. */
  public static final Authority HERE = Province.SHANDONG.authority('B').orElseThrow();

  /** The offices are also closed on Mondays. */
  public static final WorkCalendar CALENDAR =
      day ->
          day.getDayOfWeek() == DayOfWeek.MONDAY
              ? new WorkCalendar.DayStatus(false, true)
              : PublishedCalendar.NATIONAL.on(day);

  /** Points by Order 163, deadlines by the city's own calendar. */
  public static final PointsRules POINTS = PointsRules.ORDER_163.with(CALENDAR);

  private static final VehicleScope PRIVATE_CARS = VehicleScope.privateCarsOf(HERE);

  /** Online: up to 9 points and 150 yuan, and the rest at the window. */
  public static final HandlingPolicy ONLINE =
      new HandlingPolicy(
          "own-city-online",
          PRIVATE_CARS,
          Set.of(HERE),
          Set.of(Source.CAMERA),
          Optional.of(new BindingPolicy(PRIVATE_CARS, Optional.empty())),
          Optional.of(Money.parseYuan("150.00")),
          new PointLimit(Optional.of(9), true, false),
          AccessRule.OPEN);

  /** Fifteen worked days to pay, longer than the law's fifteen days. */
  public static final FineTerms FINES =
      new FineTerms(Term.workingDays(15), 300, 10_000, Money.parseYuan("100.00"));

  private CityRules() {}
}
