package io.github.chewu.core.time;

import java.time.LocalDate;

/**
 * Which days are worked (port). The national calendar is {@link PublishedCalendar}; an office with
 * closing days of its own gives another. It answers for every day, always alike, and works at least
 * once in any 60 days, so that every term ends. Implementations are safe for any thread.
 */
@FunctionalInterface
public interface WorkCalendar {
  /** No rest is as long as this many days: every term ends. */
  int LONGEST_REST = 60;

  /** What is said about a day. */
  DayStatus on(LocalDate day);

  /**
   * A day of a calendar.
   *
   * @param working whether it is worked (工作日); else it is off (休息日, 节假日)
   * @param known whether that was published; else it is a guess, as {@link PublishedCalendar} makes
   *     it
   */
  record DayStatus(boolean working, boolean known) {}
}
