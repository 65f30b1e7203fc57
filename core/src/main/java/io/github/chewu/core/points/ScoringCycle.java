package io.github.chewu.core.points;

import java.time.LocalDate;

/**
 * Twelve months in which points add up (记分周期), from the day of the first licence on (Order 163 art.
 * 3), half open. Every cycle is counted from that first day, so of a licence of 29 February the
 * cycles of ordinary years begin on the 28th, and those of leap years on the 29th again.
 *
 * @param start its first day
 * @param end the first day of the next one
 */
public record ScoringCycle(LocalDate start, LocalDate end) {
  /**
   * The cycle that is so many years after the first.
   *
   * @param firstIssued the day of the first licence
   * @param number 0 for the first
   */
  static ScoringCycle of(LocalDate firstIssued, int number) {
    return new ScoringCycle(start(firstIssued, number), start(firstIssued, number + 1));
  }

  /** The first day of a cycle. */
  static LocalDate start(LocalDate firstIssued, int number) {
    return firstIssued.plusYears(number);
  }

  /** The first day after the cycle that a day is in. */
  static LocalDate endOf(LocalDate firstIssued, LocalDate day) {
    int years = day.getYear() - firstIssued.getYear();
    LocalDate start = start(firstIssued, years);
    return day.isBefore(start) ? start : start(firstIssued, years + 1);
  }

  /** The number of the cycle that ends there: each begins in a year of its own. */
  static int numberEnding(LocalDate firstIssued, LocalDate end) {
    return end.getYear() - firstIssued.getYear() - 1;
  }

  /** The number of the cycle that a day is in; negative before the licence. */
  static int numberOf(LocalDate firstIssued, LocalDate day) {
    return numberEnding(firstIssued, endOf(firstIssued, day));
  }

  /** Whether a day is in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }
}
