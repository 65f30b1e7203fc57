package io.github.chewu.payments.cashier;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.payments.channel.ChannelCapabilities;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.channel.PaymentChannel;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.channel.RefundIntent;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks channels, and trusts none: an exception, a null, a missed deadline and an answer for another
 * payment are Unknown, never "failed". Safe for any thread.
 */
public final class Cashier {
  private static final Logger LOG = LoggerFactory.getLogger(Cashier.class);

  private final Channels channels;
  private final Executor executor;

  /**
   * A cashier over these channels.
   *
   * @param executor runs the channels' calls; {@code Runnable::run} lets them take as long as they
   *     like
   */
  public Cashier(Channels channels, Executor executor) {
    this.channels = channels;
    this.executor = executor;
  }

  /** What the channel of a method is, where there is one. */
  public Optional<ChannelCapabilities> capabilities(String method) {
    return channels.find(method).map(PaymentChannel::capabilities);
  }

  /** Takes a payment. */
  public Outcome<ChannelReceipt> pay(String method, PaymentIntent intent) {
    return ask(method, intent.reference(), intent.amount(), channel -> channel.pay(intent));
  }

  /**
   * Asks what became of a payment or refund of this amount; Unknown where its channel is gone,
   * which says nothing of what it did before.
   */
  public Outcome<ChannelReceipt> query(String method, String reference, Money amount) {
    return channels.find(method).isEmpty()
        ? gone(method, reference)
        : ask(method, reference, amount, channel -> channel.query(reference));
  }

  /**
   * Reverses a payment of this amount; the receipt of one that never arrived is for nothing.
   * Unknown where its channel is gone.
   */
  public Outcome<ChannelReceipt> undo(String method, String reference) {
    return channels.find(method).isEmpty()
        ? gone(method, reference)
        : ask(method, reference, null, channel -> channel.undo(reference));
  }

  private Outcome<ChannelReceipt> gone(String method, String reference) {
    return Outcome.unknown(
        reference, PaymentReason.NO_CHANNEL, method, String.join(", ", channels.methods()));
  }

  /** Gives a payment back. */
  public Outcome<ChannelReceipt> refund(String method, RefundIntent intent) {
    return ask(method, intent.reference(), intent.amount(), channel -> channel.refund(intent));
  }

  private Outcome<ChannelReceipt> ask(
      String method,
      String reference,
      @Nullable Money amount,
      Function<PaymentChannel, Outcome<ChannelReceipt>> call) {
    Optional<PaymentChannel> channel = channels.find(method);
    if (channel.isEmpty()) {
      return channels.refuse(method);
    }
    return answered(channel.get(), reference, () -> call.apply(channel.get()))
        .fold(
            done -> checked(done.receipt(), reference, amount),
            notDone -> notDone,
            unknown -> unknown);
  }

  private Outcome<ChannelReceipt> answered(
      PaymentChannel channel, String reference, Supplier<Outcome<ChannelReceipt>> call) {
    try {
      FutureTask<@Nullable Outcome<ChannelReceipt>> task = new FutureTask<>(call::get);
      executor.execute(task);
      Outcome<ChannelReceipt> answer =
          task.get(channel.capabilities().answersWithin().toNanos(), TimeUnit.NANOSECONDS);
      return answer != null ? answer : trouble(reference, "null");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Outcome.unknown(reference, PaymentReason.NO_ANSWER, reference);
    } catch (TimeoutException late) {
      return Outcome.unknown(reference, PaymentReason.NO_ANSWER, reference);
    } catch (Exception broken) {
      // Whatever it is: after the request may have left, nothing but the channel can tell.
      Throwable cause = broken.getCause() == null ? broken : broken.getCause();
      LOG.warn("channel failed on {}", reference, cause);
      return trouble(reference, cause.getClass().getSimpleName());
    }
  }

  private static Outcome<ChannelReceipt> trouble(String reference, String kind) {
    return Outcome.unknown(reference, PaymentReason.CHANNEL_TROUBLE, reference, kind);
  }

  private static Outcome<ChannelReceipt> checked(
      ChannelReceipt receipt, String reference, @Nullable Money amount) {
    if (!receipt.reference().equals(reference)) {
      return differs(reference, receipt.reference());
    }
    if (amount != null && !receipt.amount().equals(amount)) {
      return differs(reference, receipt.amount().toString());
    }
    return Outcome.done(receipt);
  }

  private static Outcome<ChannelReceipt> differs(String reference, String what) {
    return Outcome.unknown(reference, PaymentReason.ANSWER_DIFFERS, reference, what);
  }
}
