package io.github.chewu.core.purse;

import io.github.chewu.core.money.Money;

/**
 * What is to be loaded onto which card.
 *
 * @param id the order number: the idempotency key, kept by every later try
 * @param cardNumber the 20 digits of the card it is for; another card is refused
 * @param amount what was paid, and what is written (E28)
 * @param terminal where
 */
public record LoadOrder(String id, String cardNumber, Money amount, TerminalNumber terminal) {}
