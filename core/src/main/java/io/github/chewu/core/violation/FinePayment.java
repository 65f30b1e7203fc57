package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import java.time.Instant;

/**
 * A fine that was paid, by its driver or by anybody else (J13).
 *
 * @param reference of the payment: the idempotency key of its write-off
 * @param user who paid it
 * @param amount fine and surcharge
 * @param at when it was paid: what punctuality goes by (decision 3)
 */
public record FinePayment(
    String reference,
    DecisionNumber decision,
    LicenceNumber user,
    Money amount,
    String channel,
    Instant at)
    implements HistoryEntry {

  @Override
  public String id() {
    return reference;
  }
}
