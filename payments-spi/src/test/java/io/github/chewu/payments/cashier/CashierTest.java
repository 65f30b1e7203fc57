package io.github.chewu.payments.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.kit.ScriptedChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CashierTest {
  private static final Money AMOUNT = Money.ofFen(100);
  private static final PaymentIntent INTENT =
      new PaymentIntent("A-1", "A", AMOUNT, "anna", Optional.empty());

  private static Outcome<ChannelReceipt> pay(
      Executor executor, Function<PaymentIntent, Outcome<ChannelReceipt>> answer) {
    ScriptedChannel channel = new ScriptedChannel(answer, ScriptedChannel::silent);
    return new Cashier(Channels.of(List.of(channel)), executor).pay("scripted", INTENT);
  }

  private static void assertUnknown(Reason reason, Outcome<?> outcome) {
    assertEquals(reason, assertInstanceOf(Unknown.class, outcome).situation().reason());
  }

  @Test
  @DisplayName("what a channel throws is unknown, never failed")
  void thrown() {
    assertUnknown(
        PaymentReason.CHANNEL_TROUBLE,
        pay(
            Runnable::run,
            intent -> {
              throw new IllegalStateException("503");
            }));
    assertUnknown(
        PaymentReason.CHANNEL_TROUBLE,
        pay(
            Runnable::run,
            intent -> {
              throw new NoClassDefFoundError("plugin");
            }));
  }

  @Test
  @DisplayName(
      "a channel that is gone says nothing of what it did before; nothing new is sent by it")
  void gone() {
    Cashier none = new Cashier(Channels.of(List.of()), Runnable::run);
    assertUnknown(PaymentReason.NO_CHANNEL, none.query("scripted", "A-1", AMOUNT));
    assertUnknown(PaymentReason.NO_CHANNEL, none.undo("scripted", "A-1"));
    Outcome<?> paid = none.pay("scripted", INTENT);
    assertEquals(
        PaymentReason.NO_CHANNEL, assertInstanceOf(NotDone.class, paid).situation().reason());
  }

  @Test
  @DisplayName("an answer of null is unknown")
  @SuppressWarnings("NullAway")
  void none() {
    assertUnknown(PaymentReason.CHANNEL_TROUBLE, pay(Runnable::run, intent -> null));
  }

  @Test
  @DisplayName("a channel that does not come back within its deadline is unknown")
  void hangs() {
    // The task is taken and never run.
    assertUnknown(
        PaymentReason.NO_ANSWER,
        pay(task -> {}, intent -> Outcome.done(new ChannelReceipt("A-1", "x", AMOUNT))));
  }

  @Test
  @DisplayName("an executor that is full is unknown, because nobody says that nothing ran")
  void full() {
    assertUnknown(
        PaymentReason.CHANNEL_TROUBLE,
        pay(
            task -> {
              throw new RejectedExecutionException("full");
            },
            intent -> Outcome.done(new ChannelReceipt("A-1", "x", AMOUNT))));
  }

  @Test
  @DisplayName("an answer for another payment or another amount is unknown")
  void another() {
    assertUnknown(
        PaymentReason.ANSWER_DIFFERS,
        pay(Runnable::run, intent -> Outcome.done(new ChannelReceipt("B-1", "x", AMOUNT))));
    assertUnknown(
        PaymentReason.ANSWER_DIFFERS,
        pay(
            Runnable::run,
            intent -> Outcome.done(new ChannelReceipt("A-1", "x", Money.ofFen(99)))));
  }

  @Test
  @DisplayName("what a channel says for certain is passed on")
  void certain() {
    assertInstanceOf(
        Done.class,
        pay(Runnable::run, intent -> Outcome.done(new ChannelReceipt("A-1", "x", AMOUNT))));
    assertInstanceOf(
        NotDone.class,
        pay(Runnable::run, intent -> Outcome.notDone(PaymentReason.DECLINED, "A-1")));
  }
}
