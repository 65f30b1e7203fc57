package io.github.chewu.core.purse;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import java.util.List;

/**
 * What a card shows about a load that is in doubt.
 *
 * @param balance b: now
 * @param onlineCounter SN: now
 * @param records file 0018, newest first; empty where the card does not show it
 * @param proof what GET TRANSACTION PROVE for the load with SN0 + 1 gave
 */
public record CardEvidence(
    Money balance, int onlineCounter, List<PurseRecord> records, Proved proof) {
  /** Takes a copy of the records. */
  public CardEvidence {
    records = List.copyOf(records);
  }

  /** In words for a person who has to decide. */
  public String describe() {
    return "balance "
        + balance
        + ", counter "
        + onlineCounter
        + ", proof "
        + proof
        + ", "
        + records.size()
        + " lines of log";
  }

  /** As text for the journal: the newest line of the log stands for all. */
  public Evidence toEvidence() {
    Evidence seen =
        Evidence.none()
            .with("balance-fen", balance.fen())
            .with("online-counter", onlineCounter)
            .with("proof", proof);
    return records.isEmpty() ? seen : seen.with("newest-record", records.get(0).raw().hex());
  }

  /** What a card's proof says of the load in question. */
  public enum Proved {
    /** The card has none, or was not asked. */
    NONE,
    /** There is one; whether its TAC is right could not be checked. */
    GIVEN,
    /** Its TAC is right for exactly this load. */
    MATCHES,
    /** Its TAC is of another transaction, or made under other keys. */
    DIFFERS
  }
}
