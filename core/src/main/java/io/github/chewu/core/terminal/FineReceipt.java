package io.github.chewu.core.terminal;

import io.github.chewu.core.money.Money;
import java.time.Instant;

/**
 * That an order was paid.
 *
 * @param reference of the order
 * @param paid the total of its statement
 * @param at when: what punctuality goes by (decision 3)
 */
public record FineReceipt(String reference, Money paid, Instant at) {}
