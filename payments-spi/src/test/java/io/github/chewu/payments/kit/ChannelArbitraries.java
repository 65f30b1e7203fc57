package io.github.chewu.payments.kit;

import io.github.chewu.core.kit.MoneyArbitraries;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.money.Money;
import io.github.chewu.payments.channel.ChannelCapabilities;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.RefundIntent;
import io.github.chewu.payments.channel.SimulatedBank.Account;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What goes to channels and comes back from them, and what they may not be. */
public final class ChannelArbitraries {
  private ChannelArbitraries() {}

  /** The words that choose a channel. */
  public static Arbitrary<String> methods() {
    return Arbitraries.oneOf(
        Arbitraries.of("cash", "wechat", "alipay", "unionpay-qr"),
        Combinators.combine(
                Arbitraries.chars().range('a', 'z'),
                Arbitraries.strings()
                    .withCharRange('a', 'z')
                    .numeric()
                    .withChars('-')
                    .ofMaxLength(19))
            .as((first, rest) -> first + rest));
  }

  /** Order numbers, 1 to 28 characters. */
  public static Arbitrary<String> orders() {
    return Arbitraries.strings().alpha().numeric().withChars("_-").ofMinLength(1).ofMaxLength(28);
  }

  /** Our references: of the first to ninth attempt to pay an order. */
  public static Arbitrary<String> references() {
    return Combinators.combine(orders(), Arbitraries.integers().between(1, 9))
        .as((order, attempt) -> order + "-" + attempt);
  }

  /** A channel's own numbers. */
  public static Arbitrary<String> channelReferences() {
    return Arbitraries.strings().numeric().ofLength(28);
  }

  /** Who stands at the counter. */
  public static Arbitrary<String> operators() {
    return Arbitraries.integers().between(1, 9).map(number -> "operator-" + number);
  }

  /** What may be paid: 0.01 and more, as much as a card holds. */
  public static Arbitrary<Money> amounts() {
    return MoneyArbitraries.amounts(1, 0xFFFF_FFFFL);
  }

  /** Channels of every kind: at once or not, to be reversed or not. */
  public static Arbitrary<ChannelCapabilities> capabilities() {
    Arbitrary<Duration> upToADay = seconds(86_400);
    return Combinators.combine(
            methods(), Arbitraries.of(true, false), seconds(120), upToADay, upToADay)
        .as(
            (method, confirmed, answers, after, more) ->
                new ChannelCapabilities(method, confirmed, answers, after, after.plus(more)));
  }

  /** What channels show. */
  public static Arbitrary<ChannelReceipt> receipts() {
    return Combinators.combine(references(), channelReferences(), amounts())
        .as(ChannelReceipt::new);
  }

  /** Payments, with a second operator or without. */
  public static Arbitrary<PaymentIntent> payments() {
    return Combinators.combine(
            references(), orders(), amounts(), operators(), operators().optional())
        .as(PaymentIntent::new);
  }

  /** Refunds. */
  public static Arbitrary<RefundIntent> refunds() {
    return Combinators.combine(
            references(), amounts(), operators(), Arbitraries.of("未圈存", "customer asks"))
        .as(
            (payment, amount, operator, why) ->
                new RefundIntent(payment + "-R", payment, amount, operator, why));
  }

  /** Accounts of a simulated bank, refunded ones with the reference of their refund. */
  public static Arbitrary<Account> accounts() {
    return Combinators.combine(references(), amounts(), Arbitraries.of(Account.State.class))
        .as(
            (payment, amount, state) ->
                new Account(
                    payment, amount, state, state == Account.State.REFUNDED ? payment + "-R" : ""));
  }

  /** Methods that are no such word, windows that end before they begin. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<String> noMethods =
        Arbitraries.of("", "Cash", "1st", "-cash", "we chat", "微信", "aaaaaaaaaaaaaaaaaaaaa");
    Arbitrary<RefusedCall> windows =
        Combinators.combine(
                Arbitraries.integers().between(0, 2), Arbitraries.integers().between(1, 86_400))
            .as(ChannelArbitraries::negativeWindow);
    return Arbitraries.oneOf(
        noMethods.map(
            method ->
                new RefusedCall(
                    ChannelCapabilities.class,
                    "method '" + method + "'",
                    () -> ChannelCapabilities.scanned(method))),
        windows);
  }

  private static RefusedCall negativeWindow(int which, int seconds) {
    return new RefusedCall(
        ChannelCapabilities.class,
        "windows",
        () ->
            new ChannelCapabilities(
                "cash",
                false,
                window(0, which, seconds),
                window(1, which, seconds),
                window(2, which, seconds)));
  }

  private static Duration window(int index, int negative, int seconds) {
    return Duration.ofSeconds(index == negative ? -seconds : seconds);
  }

  private static Arbitrary<Duration> seconds(int most) {
    return Arbitraries.integers().between(0, most).map(Duration::ofSeconds);
  }
}
