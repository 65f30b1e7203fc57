package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Pay by decision number (按决定书编号缴款): for oneself or for others, with no question of owner, binding
 * or points (J13). Reads only; the money itself is the cashier's. Safe for any thread.
 */
public final class FineDesk {
  private final ViolationRegister register;
  private final PaymentPolicy policy;
  private final WorkCalendar calendar;

  /** A desk over this register. */
  public FineDesk(ViolationRegister register, PaymentPolicy policy, WorkCalendar calendar) {
    this.register = register;
    this.policy = policy;
    this.calendar = calendar;
  }

  /**
   * What is to be paid at an instant through a channel, and whether it is taken.
   *
   * @throws RegisterFault where the register fails
   */
  public FineQuote quote(DecisionNumber number, String channel, Instant at) throws RegisterFault {
    Optional<PenaltyDecision> decision = register.decision(number);
    return decision
        .map(found -> quote(found, channel, at))
        .orElseGet(() -> refused(decision, FineReason.NO_DECISION, number));
  }

  private FineQuote quote(PenaltyDecision decision, String channel, Instant at) {
    if (decision.revoked()) {
      return refused(Optional.of(decision), FineReason.REVOKED, decision.number());
    }
    return switch (decision.payment()) {
      case PAID -> refused(Optional.of(decision), FineReason.ALREADY_PAID, decision.number());
      case NOTHING_TO_PAY ->
          refused(Optional.of(decision), FineReason.NOTHING_TO_PAY, decision.number());
      case UNPAID -> unpaid(decision, channel, at);
    };
  }

  private FineQuote unpaid(PenaltyDecision decision, String channel, Instant at) {
    Fine fine = Fine.of(decision.offence().fine(), decision.received());
    LocalDate day = CityTime.day(at);
    // A decision may be paid before it has arrived: in time, whatever the day.
    LocalDate payOn = day.isBefore(fine.received()) ? fine.received() : day;
    FineAssessment bill = policy.terms().assess(fine, payOn, calendar);
    return new FineQuote(
        Optional.of(decision), Optional.of(bill), policy.refusals(bill, channel, at));
  }

  private static FineQuote refused(
      Optional<PenaltyDecision> decision, FineReason reason, DecisionNumber number) {
    return new FineQuote(decision, Optional.empty(), List.of(Situation.of(reason, number)));
  }
}
