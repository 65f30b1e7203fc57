package io.github.chewu.examples.day;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.payments.fulfilment.TopUpDesk.Wish;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.smartcard.virtual.VirtualCard;

/**
 * Somebody who comes to the counter to recharge a card.
 *
 * @param order number of the order
 * @param card of the guest
 * @param before what is on it
 * @param method how the guest pays
 * @param wish what the guest wants where the load did not happen
 */
record DayGuest(
    String order, VirtualCard card, Money before, Money amount, String method, Wish wish) {
  private static final TerminalNumber TERMINAL = TerminalNumber.parse(Counter.TERMINAL);

  /** Who serves every guest. */
  static final String OPERATOR = "operator-1";

  /** What the guest orders, by what stands on the card in the reader. */
  TopUpOrder asks(CardFile card) {
    return TopUpOrder.of(new LoadOrder(order, card.cardNumber(), amount, TERMINAL), card, OPERATOR);
  }

  /** What has come onto the card since. */
  Money gained() {
    return card.state().purse().balance().minus(before);
  }
}
