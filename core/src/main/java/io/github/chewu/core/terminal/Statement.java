package io.github.chewu.core.terminal;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.violation.FineAssessment;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.ViolationRecord;
import java.util.List;

/**
 * Exactly what the user sees before he pays (T03): what is not equal to it must be confirmed again.
 *
 * @param method how it is to be paid, as he chose
 * @param lines at least one
 */
public record Statement(PaymentMethod method, List<Line> lines) {
  /** Takes a copy. */
  public Statement {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("statement of 0 lines given, at least 1 allowed");
    }
  }

  /** One fine: the violation, the decision that handled it, and what it costs now. */
  public record Line(ViolationRecord record, PenaltyDecision decision, FineAssessment bill) {}

  /** Fines and surcharges. */
  public Money total() {
    return lines.stream().map(line -> line.bill().total()).reduce(Money.ZERO, Money::plus);
  }

  /** What to tell the payer besides: to watch for misuse of his card (T05). */
  public List<Situation> advice() {
    return method.isCard() ? List.of(Situation.of(TerminalReason.WATCH_CARD)) : List.of();
  }
}
