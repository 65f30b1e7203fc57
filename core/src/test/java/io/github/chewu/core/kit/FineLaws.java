package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.time.WorkCalendar;
import io.github.chewu.core.violation.Fine;
import io.github.chewu.core.violation.FineAssessment;
import io.github.chewu.core.violation.FineTerms;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What a fine costs on a day, whatever the work calendar. A subclass says which calendar, and where
 * it has them, its own terms or its own bill; 15 days, 3 % a day and never more than the fine are
 * the law's figures, which none of these may pass.
 */
public abstract class FineLaws {
  /** Days late from which on the surcharge is the fine itself: 34 times 3 % is more than 100 %. */
  private static final int CAPPED = 34;

  /** For subclasses. */
  protected FineLaws() {}

  /** The calendar. */
  protected abstract WorkCalendar calendar();

  /** The terms; the national ones unless a test has its own. */
  protected FineTerms terms() {
    return FineTerms.NATIONAL;
  }

  /** What a fine costs on a day: what the terms say, or what a bill of one's own does. */
  protected FineAssessment assess(Fine fine, LocalDate day) {
    return terms().assess(fine, day, calendar());
  }

  /** Fines of any amount. */
  @Provide
  protected Arbitrary<Fine> fines() {
    return FineArbitraries.plainFines();
  }

  private LocalDate due(Fine fine) {
    return assess(fine, fine.received()).due().lastDay();
  }

  @Property
  @Label("J16: nothing more up to the due date, which is no earlier than 15 days from receipt")
  void freeInTime(@ForAll("fines") Fine fine, @ForAll @IntRange(max = 15) int days) {
    FineAssessment bill = assess(fine, fine.received().plusDays(days));
    assertEquals(Money.ZERO, bill.surcharge());
    assertEquals(fine.amount(), bill.total());
    assertFalse(bill.due().lastDay().isBefore(fine.received().plusDays(15)));
  }

  @Property
  @Label("J16: the surcharge never falls, never passes the fine, and is part of the total")
  void growsUpToTheFine(
      @ForAll("fines") Fine fine,
      @ForAll @IntRange(max = 100) int days,
      @ForAll @IntRange(max = 100) int more) {
    FineAssessment bill = assess(fine, fine.received().plusDays(days));
    FineAssessment later = assess(fine, fine.received().plusDays(days + more));
    assertFalse(bill.surcharge().isMoreThan(later.surcharge()));
    assertFalse(
        later.surcharge().isMoreThan(fine.amount()),
        () -> later.surcharge() + " on top of a fine of " + fine.amount());
    assertEquals(fine.amount().plus(bill.surcharge()), bill.total());
  }

  @Property
  @Label("J16: 33 days late it is 99 % in whole fen, from day 34 on the fine itself")
  void capped(@ForAll("fines") Fine fine, @ForAll @IntRange(max = 400) int more) {
    LocalDate due = due(fine);
    Money before = assess(fine, due.plusDays(CAPPED - 1)).surcharge();
    long hundredths = fine.amount().fen() % 100 * 99;
    assertEquals(fine.amount().fen() / 100 * 99 + hundredths / 100, before.fen());
    assertEquals(fine.amount(), assess(fine, due.plusDays(CAPPED + more)).surcharge());
  }

  @Property
  @Label("days of a review do not count: paying after it costs what paying before it does")
  void suspended(
      @ForAll("fines") Fine fine,
      @ForAll @IntRange(min = 1, max = 40) int late,
      @ForAll @IntRange(min = 1, max = 60) int length) {
    LocalDate before = due(fine).plusDays(late);
    Fine reviewed = fine.suspended(before.plusDays(1), before.plusDays(length));
    assertEquals(assess(fine, before).total(), assess(reviewed, before.plusDays(length)).total());
    assertTrue(assess(reviewed, before.plusDays(length + 1)).daysLate() == late + 1);
  }
}
