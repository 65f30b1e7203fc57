package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseLimits;

/**
 * What is to be taken from which card.
 *
 * @param id the order number: the idempotency key, kept by every later try
 * @param cardNumber the 20 digits of the card it is for; another card is refused
 * @param amount 0.01 yuan or more
 */
public record PurchaseOrder(String id, String cardNumber, Money amount) {
  /** Checks the amount. */
  public PurchaseOrder {
    if (!amount.isPositive() || amount.isMoreThan(PurseLimits.FOUR_BYTES)) {
      throw new IllegalArgumentException(
          "amount " + amount + " given, 0.01 to " + PurseLimits.FOUR_BYTES + " allowed");
    }
  }
}
