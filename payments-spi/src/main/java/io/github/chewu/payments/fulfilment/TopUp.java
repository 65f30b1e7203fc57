package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.payments.cashier.Attempt;
import java.time.Instant;
import java.util.Optional;

/**
 * A recharge record (E03): an order, its newest attempt to pay, and where its fulfilment stands.
 *
 * @param attempt the newest one
 * @param openedAt when the order was written down
 * @param paidAt when the payment was known to have arrived
 * @param before the balance in the answer to the newest INIT FOR LOAD
 * @param proof what the journal keeps of the load; empty until the card is known to be loaded
 */
public record TopUp(
    TopUpOrder order,
    TopUpState state,
    Attempt attempt,
    Instant openedAt,
    Optional<Instant> paidAt,
    Optional<Money> before,
    Optional<Evidence> proof) {

  /** The order number. */
  public String id() {
    return order.id();
  }

  /** What was paid, or is to be. */
  public Money amount() {
    return order.load().amount();
  }

  /** The card that it is for. */
  public String cardNumber() {
    return order.load().cardNumber();
  }

  /** The balance afterwards: before + amount (E29); empty until the card is known to be loaded. */
  public Optional<Money> after() {
    return state == TopUpState.LOADED ? before.map(b -> b.plus(amount())) : Optional.empty();
  }

  /** The first receipt; empty until the card is known to be loaded. */
  public Optional<LoadReceipt> receipt() {
    return proof.map(facts -> LoadReceipt.of(id(), cardNumber(), facts));
  }

  /** Whether it is the same order: the same card, amount and number. */
  boolean isFor(TopUpOrder other) {
    return id().equals(other.id())
        && cardNumber().equals(other.load().cardNumber())
        && amount().equals(other.load().amount());
  }
}
