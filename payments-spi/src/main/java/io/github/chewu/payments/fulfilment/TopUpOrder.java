package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.toll.CardFile;
import java.util.Optional;

/**
 * A top-up as a customer orders it.
 *
 * @param load what is loaded onto which card; its id, 1 to 32 of A-Z a-z 0-9 _ -, is the
 *     idempotency key
 * @param plate of the vehicle, as the card says; empty where it names none
 * @param colour of the plate, the card's code
 * @param operator who takes the order
 * @param secondOperator who confirms the payment too, where the channel asks for that
 */
public record TopUpOrder(
    LoadOrder load, String plate, int colour, String operator, Optional<String> secondOperator) {
  /** Checks the order number and the amount. */
  public TopUpOrder {
    if (!load.id().matches("[A-Za-z0-9_-]{1,32}")) {
      throw new IllegalArgumentException(
          "order number '" + load.id() + "' given, 1 to 32 of A-Z a-z 0-9 _ - allowed");
    }
    if (!load.amount().isPositive() || load.amount().isMoreThan(PurseLimits.FOUR_BYTES)) {
      throw new IllegalArgumentException(
          "amount " + load.amount() + " given, 0.01 to " + PurseLimits.FOUR_BYTES + " allowed");
    }
  }

  /** An order that one operator takes. */
  public static TopUpOrder of(LoadOrder load, String plate, int colour, String operator) {
    return new TopUpOrder(load, plate, colour, operator, Optional.empty());
  }

  /** An order that one operator takes for the vehicle of this card. */
  public static TopUpOrder of(LoadOrder load, CardFile card, String operator) {
    return of(load, card.plate().orElse(""), card.colourCode(), operator);
  }

  /** The order number. */
  public String id() {
    return load.id();
  }
}
