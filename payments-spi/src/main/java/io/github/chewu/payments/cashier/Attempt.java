package io.github.chewu.payments.cashier;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to pay an obligation, over one channel.
 *
 * @param reference ours: the order's number, a hyphen, and how manieth attempt of it this is
 * @param method of the channel
 * @param at when it was intended
 * @param channelReference the channel's own number, where its answer arrived
 */
public record Attempt(
    String reference,
    String method,
    AttemptState state,
    Instant at,
    Optional<String> channelReference) {

  /** The reference of the first attempt to pay an order. */
  public static String firstReference(String order) {
    return order + "-1";
  }

  /** The reference of the attempt after this one. */
  public String nextReference() {
    int hyphen = reference.lastIndexOf('-') + 1;
    return reference.substring(0, hyphen) + (Integer.parseInt(reference.substring(hyphen)) + 1);
  }

  /** The reference under which this attempt is refunded. */
  public String refundReference() {
    return reference + "-R";
  }
}
