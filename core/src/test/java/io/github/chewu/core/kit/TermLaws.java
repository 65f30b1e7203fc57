package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What deadlines keep under every calendar. A subclass says which calendar, and, where it ends
 * terms by a rule of its own, which rule.
 */
public abstract class TermLaws {
  /** For subclasses. */
  protected TermLaws() {}

  /** The calendar that terms run by. */
  protected abstract WorkCalendar calendar();

  /** When a term ends: {@link Term#from}, or the rule that a subclass puts in its place. */
  protected Deadline deadline(Term term, LocalDate start) {
    return term.from(start, calendar());
  }

  @Provide
  Arbitrary<Term> terms() {
    return TimeArbitraries.terms();
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    return TimeArbitraries.days(LocalDate.of(2021, 6, 1), LocalDate.of(2027, 6, 30));
  }

  private LocalDate last(Term term, LocalDate start) {
    return deadline(term, start).lastDay();
  }

  /** How many days from {@code first} to {@code last}, both inside, are worked. */
  private long worked(LocalDate first, LocalDate last) {
    return last.isBefore(first)
        ? 0
        : first.datesUntil(last.plusDays(1)).filter(day -> calendar().on(day).working()).count();
  }

  @Property
  @Label("a term ends after the day it counts from, on a worked day unless every day counts")
  void endsAfterItsStart(@ForAll("terms") Term term, @ForAll("starts") LocalDate start) {
    LocalDate last = last(term, start);
    assertTrue(last.isAfter(start), last::toString);
    assertTrue(term.kind() == Term.Kind.CALENDAR || calendar().on(last).working(), last::toString);
  }

  @Property
  @Label("a term is over before a day exactly where its last day is before it")
  void overWhereItsLastDayIsBefore(
      @ForAll("terms") Term term,
      @ForAll("starts") LocalDate start,
      @ForAll @IntRange(min = -5, max = 90) int days) {
    LocalDate day = term.from(start, calendar()).lastDay().plusDays(days);
    assertEquals(days > 0, term.isOver(start, day, calendar()));
  }

  @Property
  @Label("a longer term, or one that counts from a later day, never ends earlier")
  void neverEarlier(
      @ForAll("terms") Term term,
      @ForAll("starts") LocalDate start,
      @ForAll @IntRange(min = 1, max = 40) int days) {
    LocalDate last = last(term, start);
    assertFalse(last(term, start.plusDays(days)).isBefore(last));
    Term longer = new Term(term.length().plusDays(days), term.kind());
    assertFalse(last(longer, start).isBefore(last));
  }

  @Property
  @Label("among n working days exactly n are worked")
  void workingDays(
      @ForAll @IntRange(min = 1, max = 90) int days, @ForAll("starts") LocalDate start) {
    assertEquals(days, worked(start.plusDays(1), last(Term.workingDays(days), start)));
  }

  @Property
  @Label("a rolling term ends where every day counts, or on the first worked day after it")
  void rolling(@ForAll @IntRange(min = 1, max = 90) int days, @ForAll("starts") LocalDate start) {
    LocalDate calendar = last(Term.calendarDays(days), start);
    LocalDate rolling = last(Term.rollingDays(days), start);
    assertEquals(start.plusDays(days), calendar);
    assertFalse(rolling.isBefore(calendar));
    assertEquals(0, worked(calendar, rolling.minusDays(1)));
  }

  @Property
  @Label("a deadline is known where every day that it depends on is")
  void known(@ForAll("terms") Term term, @ForAll("starts") LocalDate start) {
    Deadline deadline = deadline(term, start);
    LocalDate first =
        term.kind() == Term.Kind.WORKING ? start.plusDays(1) : start.plus(term.length());
    boolean allKnown =
        term.kind() == Term.Kind.CALENDAR
            || first
                .datesUntil(deadline.lastDay().plusDays(1))
                .allMatch(day -> calendar().on(day).known());
    assertEquals(allKnown, deadline.known());
  }
}
