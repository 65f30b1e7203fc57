package io.github.chewu.core.time;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * How long somebody has (期限). The day it counts from is excluded: the day after it is day 1.
 *
 * <p>Which kind applies is the trap: the 15 days to pay a fine (J16) are calendar days (Penalty Law
 * art. 85 turns only shorter ones into working days) and roll past holidays, while 2 to 15 days
 * inside the procedure rules are working days (art. 81).
 *
 * @param length days, or months such as the six for a receipt (J21), which end on the same date, or
 *     on the last day of a month without it; of working days: days only
 * @param kind which days count
 */
public record Term(Period length, Kind kind) {
  /** Which days count, and whether the last may be a day off. */
  public enum Kind {
    /** Every day counts, and the last day is what it is (自然日). */
    CALENDAR,
    /** Only worked days count (工作日). */
    WORKING,
    /** Every day counts; a last day that is off moves to the next worked one (节假日顺延). */
    ROLLING
  }

  /** Checks the length. */
  public Term {
    boolean positive = !length.isZero() && !length.isNegative();
    if (!positive || (kind == Kind.WORKING && length.toTotalMonths() != 0)) {
      throw new IllegalArgumentException(
          "term of "
              + length
              + " given, at least a day and no negative part allowed, of working days days only");
    }
  }

  /** That many days, whatever they are. */
  public static Term calendarDays(int days) {
    return new Term(Period.ofDays(days), Kind.CALENDAR);
  }

  /** That many worked days. */
  public static Term workingDays(int days) {
    return new Term(Period.ofDays(days), Kind.WORKING);
  }

  /** That many days, the last of which rolls past holidays and weekends. */
  public static Term rollingDays(int days) {
    return new Term(Period.ofDays(days), Kind.ROLLING);
  }

  /**
   * The deadline.
   *
   * @param start the day that the term counts from, such as the day of receipt; itself not counted
   * @param calendar asked by {@link Kind#WORKING} and {@link Kind#ROLLING} only
   */
  public Deadline from(LocalDate start, WorkCalendar calendar) {
    return switch (kind) {
      case CALENDAR -> new Deadline(start.plus(length), true);
      case WORKING -> firstWorked(start.plusDays(1), length.get(ChronoUnit.DAYS), calendar);
      case ROLLING -> firstWorked(start.plus(length), 1, calendar);
    };
  }

  /**
   * Whether the deadline is before a day: as {@link #from} says, but a calendar is asked only where
   * the answer depends on it.
   */
  public boolean isOver(LocalDate start, LocalDate day, WorkCalendar calendar) {
    if (kind == Kind.ROLLING) {
      LocalDate earliest = start.plus(length);
      if (!earliest.isBefore(day)) {
        return false;
      }
      if (earliest.plusDays(WorkCalendar.LONGEST_REST).isBefore(day)) {
        return true;
      }
    }
    return from(start, calendar).lastDay().isBefore(day);
  }

  /** The {@code nth} worked day from {@code first} on; every day that was asked must be known. */
  private static Deadline firstWorked(LocalDate first, long nth, WorkCalendar calendar) {
    boolean known = true;
    long left = nth;
    LocalDate day = first;
    while (true) {
      WorkCalendar.DayStatus status = calendar.on(day);
      known &= status.known();
      if (status.working() && --left == 0) {
        return new Deadline(day, known);
      }
      day = day.plusDays(1);
    }
  }
}
