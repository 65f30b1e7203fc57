package io.github.chewu.core.violation;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.time.Deadline;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * How long a fine may be paid, and what it costs later (points-and-fines.md, J16, decision 3).
 *
 * @param payWithin counted from the day after the decision was received
 * @param surchargePerDay the surcharge of one late day in basis points (1/100 %) of the fine, 0 to
 *     10000
 * @param surchargeLimit the largest surcharge in basis points of the fine, 0 to 10000: by law never
 *     more than the fine itself
 * @param onTheSpot the largest fine that an officer may take in cash (当场收缴, Penalty Law art. 68)
 */
public record FineTerms(Term payWithin, int surchargePerDay, int surchargeLimit, Money onTheSpot) {
  /** The whole of something, in basis points. */
  private static final int WHOLE = 10_000;

  /**
   * 15 days that roll past holidays (RTSL art. 108), then 3 % a day up to the fine (procedure rules
   * art. 60, Penalty Law art. 72); 100 yuan in cash.
   */
  public static final FineTerms NATIONAL =
      new FineTerms(Term.rollingDays(15), 300, WHOLE, Money.ofFen(100_00));

  /** Checks the shares. */
  public FineTerms {
    requireShare("surcharge per day", surchargePerDay);
    requireShare("surcharge limit", surchargeLimit);
  }

  private static void requireShare(String name, int basisPoints) {
    if (basisPoints < 0 || basisPoints > WHOLE) {
      throw new IllegalArgumentException(
          name + " of " + basisPoints + " basis points given, 0 to " + WHOLE + " allowed");
    }
  }

  /**
   * What is to be paid on a day. The surcharge is that of all late days together, rounded down to
   * the fen in the payer's favour (no text says how it is rounded).
   *
   * @throws IllegalArgumentException where the fine is paid before it was received, or put off to a
   *     day before it is due
   */
  public FineAssessment assess(Fine fine, LocalDate payOn, WorkCalendar calendar) {
    if (payOn.isBefore(fine.received())) {
      throw new IllegalArgumentException(
          "payment on " + payOn + " given, from the receipt on " + fine.received() + " on allowed");
    }
    Deadline due = due(fine, calendar);
    long daysLate = fine.countedDays(due.lastDay(), payOn);
    Money surcharge = surcharge(fine.amount(), daysLate);
    return new FineAssessment(due, daysLate, surcharge, fine.amount().plus(surcharge));
  }

  private Deadline due(Fine fine, WorkCalendar calendar) {
    Deadline term = payWithin.from(fine.received(), calendar);
    return fine.deferredTo()
        .map(
            decided -> {
              if (decided.isBefore(term.lastDay())) {
                throw new IllegalArgumentException(
                    "deferral to " + decided + " given, " + term.lastDay() + " or later allowed");
              }
              return new Deadline(decided, true);
            })
        .orElse(term);
  }

  private Money surcharge(Money fine, long daysLate) {
    BigInteger share =
        BigInteger.valueOf(daysLate)
            .multiply(BigInteger.valueOf(surchargePerDay))
            .min(BigInteger.valueOf(surchargeLimit));
    BigInteger fen =
        BigInteger.valueOf(fine.fen()).multiply(share).divide(BigInteger.valueOf(WHOLE));
    return Money.ofFen(fen.longValueExact());
  }

  /** Whether an officer may take a fine in cash. */
  public boolean mayBePaidOnTheSpot(Money fine) {
    return !fine.isMoreThan(onTheSpot);
  }
}
