package io.github.chewu.payments.channel;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;

/**
 * What a channel shows for a payment, a reversal or a refund.
 *
 * @param reference ours, as asked
 * @param channelReference the channel's own number
 * @param amount what moved
 */
public record ChannelReceipt(String reference, String channelReference, Money amount) {
  /** As text for the steps of an order. */
  public Evidence toEvidence() {
    return Evidence.none()
        .with("reference", reference)
        .with("channel-reference", channelReference)
        .with("amount-fen", amount.fen());
  }
}
