package io.github.chewu.core.violation;

import io.github.chewu.core.outcome.Situation;
import java.util.List;
import java.util.Optional;

/**
 * What a decision costs now, and why it may not be paid.
 *
 * @param decision empty where the register has none of that number
 * @param bill empty where there is nothing to pay
 * @param refusals every rule that refuses the payment; empty where it may be paid
 */
public record FineQuote(
    Optional<PenaltyDecision> decision, Optional<FineAssessment> bill, List<Situation> refusals) {
  /** Takes a copy. */
  public FineQuote {
    refusals = List.copyOf(refusals);
  }

  /** Whether it may be paid. */
  public boolean mayPay() {
    return refusals.isEmpty();
  }
}
