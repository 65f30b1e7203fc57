package io.github.chewu.core.violation;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.Deadline;
import java.util.Optional;

/**
 * What a fine costs on a day.
 *
 * @param due the last day without a surcharge
 * @param daysLate how many days count for the surcharge; 0 in time
 * @param surcharge 加处罚款
 * @param total fine and surcharge
 */
public record FineAssessment(Deadline due, long daysLate, Money surcharge, Money total) {
  /** Whether the holidays that the due date depends on are known. */
  public boolean known() {
    return due.known();
  }

  /** What to say beside the figures: the holidays of the due date's year are not known yet. */
  public Optional<Situation> caveat() {
    return known()
        ? Optional.empty()
        : Optional.of(
            Situation.of(FineReason.HOLIDAYS_NOT_KNOWN, due.lastDay().getYear(), due.lastDay()));
  }
}
