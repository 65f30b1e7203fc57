package io.github.chewu.core.violation;

import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar;
import java.time.LocalDate;
import java.time.Period;

/**
 * Until when the authority and the driver must act on what a camera recorded (procedure rules art.
 * 5, 19, 20, 22, 53, 54). Each method counts from the day of the step before, itself not counted.
 *
 * @param review of the recording, until it is entered (art. 19); of an objection too (art. 5)
 * @param notice to the holder after the entry (art. 20)
 * @param handling by the driver after the notice (art. 20); again after the warning of a decision
 *     in his absence (art. 54)
 * @param extension of the handling on request, counted from its last day (art. 53)
 * @param announcement before a decision in his absence (公告期, art. 54)
 * @param removal of a record that was found wrong (art. 22)
 * @param recordsForAbsence how many open records allow a decision in his absence (art. 54)
 */
public record CameraTerms(
    Term review,
    Term notice,
    Term handling,
    Term extension,
    Term announcement,
    Term removal,
    int recordsForAbsence) {
  /**
   * The procedure rules of 2020. Of 2 to 15 days they count working days (art. 81); 30 days and
   * months are those of the calendar.
   */
  public static final CameraTerms NATIONAL =
      new CameraTerms(
          Term.workingDays(5),
          Term.workingDays(5),
          Term.calendarDays(30),
          new Term(Period.ofMonths(3), Term.Kind.CALENDAR),
          Term.workingDays(7),
          Term.workingDays(3),
          5);

  /** The last day on which a recording is reviewed and entered. */
  public Deadline entryBy(LocalDate recorded, WorkCalendar calendar) {
    return review.from(recorded, calendar);
  }

  /** The last day of notice; the public may ask on the day of entry already. */
  public Deadline noticeBy(LocalDate entered, WorkCalendar calendar) {
    return notice.from(entered, calendar);
  }

  /** The last day on which the driver handles it after a notice. */
  public Deadline handlingBy(LocalDate noticed, WorkCalendar calendar) {
    return handling.from(noticed, calendar);
  }

  /** The latest day to which that may be put off on request. */
  public Deadline extendedTo(LocalDate noticed, WorkCalendar calendar) {
    return extension.from(handlingBy(noticed, calendar).lastDay(), calendar);
  }

  /** The last day of an announcement, after which a decision may be made in absence. */
  public Deadline announcedUntil(LocalDate announced, WorkCalendar calendar) {
    return announcement.from(announced, calendar);
  }

  /** The last day on which an objection is answered. */
  public Deadline objectionBy(LocalDate objected, WorkCalendar calendar) {
    return review.from(objected, calendar);
  }

  /** The last day on which a record that was found wrong is removed. */
  public Deadline removedBy(LocalDate verified, WorkCalendar calendar) {
    return removal.from(verified, calendar);
  }

  /**
   * Whether the driver may be warned of a decision in his absence.
   *
   * @param open how many records of the vehicle are open
   * @param noticed the day of the notice
   * @param extended whether an extension was asked for
   */
  public boolean mayWarn(
      int open, LocalDate noticed, boolean extended, LocalDate today, WorkCalendar calendar) {
    return open >= recordsForAbsence
        && !extended
        && today.isAfter(handlingBy(noticed, calendar).lastDay());
  }
}
