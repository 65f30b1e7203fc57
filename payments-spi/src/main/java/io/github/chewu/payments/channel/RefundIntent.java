package io.github.chewu.payments.channel;

import io.github.chewu.core.money.Money;

/**
 * One payment to be given back, whole.
 *
 * @param reference ours, of this refund
 * @param payment ours, of the payment
 * @param amount what was paid
 * @param operator who gives it back
 * @param reason why, in words
 */
public record RefundIntent(
    String reference, String payment, Money amount, String operator, String reason) {}
