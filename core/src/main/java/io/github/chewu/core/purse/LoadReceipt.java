package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What shows that a load happened.
 *
 * @param order what was loaded onto which card
 * @param before the balance before
 * @param after the balance after: before + amount (E29)
 * @param onlineCounter the serial that the load carries (before the increment)
 * @param time as written to the card; empty where only evidence speaks and shows none
 * @param tac the card's proof, 4 bytes; empty where the card gives none
 * @param tacValid whether the authority has found the TAC right
 * @param confirmed whether the authority has taken note of the load
 */
public record LoadReceipt(
    LoadOrder order,
    Money before,
    Money after,
    int onlineCounter,
    Optional<LocalDateTime> time,
    Optional<Bytes> tac,
    boolean tacValid,
    boolean confirmed) {

  /** What would show that this load happened; neither its TAC nor the authority was asked yet. */
  static LoadReceipt claimed(
      LoadOrder order, LoadStart start, Optional<LocalDateTime> time, Optional<Bytes> tac) {
    return new LoadReceipt(
        order, start.before(), start.after(), start.onlineCounter(), time, tac, false, false);
  }

  LoadReceipt judged(boolean valid) {
    return new LoadReceipt(order, before, after, onlineCounter, time, tac, valid, confirmed);
  }

  LoadReceipt confirmed(boolean noted) {
    return new LoadReceipt(order, before, after, onlineCounter, time, tac, tacValid, noted);
  }

  /** As text for the journal: all but the order, which the entry names. */
  public Evidence toEvidence() {
    Evidence evidence =
        Evidence.none()
            .with("before-fen", before.fen())
            .with("after-fen", after.fen())
            .with("online-counter", onlineCounter)
            .with("terminal", order.terminal())
            .with("tac-valid", tacValid)
            .with("confirmed", confirmed);
    if (time.isPresent()) {
      evidence = evidence.with("time", CardTime.of(time.get()).hex());
    }
    return tac.isPresent() ? evidence.with("tac", tac.get().hex()) : evidence;
  }

  /**
   * Reads what {@link #toEvidence()} wrote for a load of this order onto this card.
   *
   * @throws IllegalArgumentException where a fact is missing or no number
   */
  public static LoadReceipt of(String orderId, String cardNumber, Evidence evidence) {
    Money before = Money.ofFen(Long.parseLong(evidence.require("before-fen")));
    Money after = Money.ofFen(Long.parseLong(evidence.require("after-fen")));
    TerminalNumber terminal = TerminalNumber.parse(evidence.require("terminal"));
    return new LoadReceipt(
        new LoadOrder(orderId, cardNumber, after.minus(before), terminal),
        before,
        after,
        Integer.parseInt(evidence.require("online-counter")),
        evidence.fact("time").flatMap(hex -> CardTime.parse(Bytes.hex(hex))),
        evidence.fact("tac").map(Bytes::hex),
        Boolean.parseBoolean(evidence.require("tac-valid")),
        Boolean.parseBoolean(evidence.require("confirmed")));
  }
}
