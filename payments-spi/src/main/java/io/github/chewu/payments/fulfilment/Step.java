package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.outcome.Evidence;
import java.time.Instant;

/**
 * One line of an order's history.
 *
 * @param at by the store's clock
 * @param evidence what showed it
 */
public record Step(Instant at, TopUpMove what, Evidence evidence) {}
