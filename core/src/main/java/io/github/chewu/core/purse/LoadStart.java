package io.github.chewu.core.purse;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import java.time.LocalDateTime;

/**
 * What was known when a load began: the card's own words of its state before, as the journal keeps
 * them.
 *
 * @param before b0: the balance in the answer to INIT
 * @param onlineCounter SN0: the counter in the answer to INIT
 * @param amount what was to be loaded
 * @param terminal where
 * @param time the time that the terminal proposed for the load
 */
public record LoadStart(
    Money before, int onlineCounter, Money amount, TerminalNumber terminal, LocalDateTime time) {

  /** As text for the journal. */
  public Evidence toEvidence() {
    return Evidence.none()
        .with("before-fen", before.fen())
        .with("online-counter", onlineCounter)
        .with("amount-fen", amount.fen())
        .with("terminal", terminal)
        .with("time", CardTime.of(time).hex());
  }

  /**
   * Reads what {@link #toEvidence()} wrote.
   *
   * @throws IllegalArgumentException where a fact is missing or no number
   */
  public static LoadStart of(Evidence evidence) {
    return new LoadStart(
        Money.ofFen(Long.parseLong(evidence.require("before-fen"))),
        Integer.parseInt(evidence.require("online-counter")),
        Money.ofFen(Long.parseLong(evidence.require("amount-fen"))),
        TerminalNumber.parse(evidence.require("terminal")),
        CardTime.kept(evidence));
  }

  /** The balance that the load leads to (E29). */
  public Money after() {
    return before.plus(amount);
  }
}
