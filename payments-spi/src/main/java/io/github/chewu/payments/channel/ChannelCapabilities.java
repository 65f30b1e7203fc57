package io.github.chewu.payments.channel;

import java.time.Duration;
import java.time.Instant;

/**
 * What a channel is, as data that the cashier obeys.
 *
 * @param method the word that chooses it, such as {@code cash}, {@code wechat}
 * @param confirmedByOperator whether the money moves outside the software and an operator confirms
 *     it (E32): such a channel answers at once, from the confirmation alone
 * @param answersWithin a later answer counts as none
 * @param undoAfter how long after the payment was sent it may first be reversed (WeChat: 15 s)
 * @param undoWithin how long it can be reversed (Alipay: 24 h, WeChat: 7 days)
 */
public record ChannelCapabilities(
    String method,
    boolean confirmedByOperator,
    Duration answersWithin,
    Duration undoAfter,
    Duration undoWithin) {
  /** Checks the method's spelling and the windows. */
  public ChannelCapabilities {
    if (!method.matches("[a-z][a-z0-9-]{0,19}")) {
      throw new IllegalArgumentException(
          "method '" + method + "' given, 1 to 20 of a-z 0-9 - allowed");
    }
    if (answersWithin.isNegative() || undoAfter.isNegative() || undoWithin.isNegative()) {
      throw new IllegalArgumentException("windows of 0 or more allowed");
    }
  }

  /** Whether a payment that was sent at an instant may be reversed now. */
  public boolean mayUndo(Instant sent, Instant now) {
    return !now.isBefore(sent.plus(undoAfter)) && !now.isAfter(sent.plus(undoWithin));
  }

  /** Confirmed by an operator: no wait, nothing to reverse. */
  public static ChannelCapabilities confirmed(String method) {
    return new ChannelCapabilities(
        method, true, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);
  }

  /** Scan-to-pay whose payments may be reversed at once and for a day. */
  public static ChannelCapabilities scanned(String method) {
    return new ChannelCapabilities(
        method, false, Duration.ofSeconds(60), Duration.ZERO, Duration.ofHours(24));
  }
}
