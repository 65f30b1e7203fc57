package io.github.chewu.payments.kit;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.payments.channel.ChannelCapabilities;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentChannel;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.channel.RefundIntent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A foreign channel, "scripted", that answers as a test says and does what it says meanwhile. */
public final class ScriptedChannel implements PaymentChannel {
  private final Function<PaymentIntent, Outcome<ChannelReceipt>> pay;
  private final Function<String, Outcome<ChannelReceipt>> query;
  private final List<String> undone = new ArrayList<>();

  /** A channel that answers so; it reverses nothing and refunds nothing. */
  public ScriptedChannel(
      Function<PaymentIntent, Outcome<ChannelReceipt>> pay,
      Function<String, Outcome<ChannelReceipt>> query) {
    this.pay = pay;
    this.query = query;
  }

  /** No answer. */
  public static Outcome<ChannelReceipt> silent(String reference) {
    return Outcome.unknown(reference, PaymentReason.NO_ANSWER, reference);
  }

  /** What it was asked to reverse. */
  public List<String> undone() {
    return List.copyOf(undone);
  }

  @Override
  public ChannelCapabilities capabilities() {
    return new ChannelCapabilities(
        "scripted", false, Duration.ofMillis(20), Duration.ZERO, Duration.ofHours(24));
  }

  @Override
  public Outcome<ChannelReceipt> pay(PaymentIntent intent) {
    return pay.apply(intent);
  }

  @Override
  public Outcome<ChannelReceipt> query(String reference) {
    return query.apply(reference);
  }

  @Override
  public Outcome<ChannelReceipt> undo(String reference) {
    undone.add(reference);
    return silent(reference);
  }

  @Override
  public Outcome<ChannelReceipt> refund(RefundIntent intent) {
    return silent(intent.reference());
  }
}
