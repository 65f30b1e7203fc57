package io.github.chewu.payments.channel;

import io.github.chewu.core.money.Money;
import java.util.Optional;

/**
 * One payment to be taken.
 *
 * @param reference ours, of this attempt
 * @param order what it is for
 * @param amount more than nothing
 * @param operator who takes it
 * @param secondOperator who confirms it too, where the channel asks for that
 */
public record PaymentIntent(
    String reference,
    String order,
    Money amount,
    String operator,
    Optional<String> secondOperator) {}
