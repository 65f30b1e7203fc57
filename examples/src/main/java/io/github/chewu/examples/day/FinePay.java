package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.PaymentReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the money for a decision and has it written off: a lost answer is asked for again, and
 * nothing is sent twice under another reference.
 */
final class FinePay {
  /** How often a lost answer is asked for. */
  private static final int PATIENCE = 6;

  private final FineOffice office;
  private final Cashier cashier;
  private final VirtualClock clock;

  FinePay(FineOffice office, Cashier cashier, VirtualClock clock) {
    this.office = office;
    this.cashier = cashier;
    this.clock = clock;
  }

  Outcome<FinePayment> pay(
      String reference, DecisionNumber decision, LicenceNumber payer, Money amount) {
    Instant at = clock.instant();
    PaymentIntent intent =
        new PaymentIntent(
            reference, decision.number(), amount, DayGuest.OPERATOR, Optional.empty());
    Outcome<ChannelReceipt> paid = cashier.pay(FineOffice.CHANNEL, intent);
    paid =
        whileUnknown(paid, () -> cashier.query(FineOffice.CHANNEL, reference, amount))
            .fold(done -> done, notDone -> notDone, unknown -> reversed(reference, amount));
    FinePayment payment =
        new FinePayment(reference, decision, payer, amount, FineOffice.CHANNEL, at);
    return paid.fold(
        done -> writtenOff(payment),
        notDone -> Outcome.notDone(notDone.situation()),
        unknown -> new Unknown<>(unknown.token(), unknown.situation()));
  }

  private Outcome<FinePayment> writtenOff(FinePayment payment) {
    return whileUnknown(office.line().writeOff(payment), () -> office.line().writeOff(payment));
  }

  /** What nobody can tell of is closed: its payer keeps the money, or has it back. */
  private Outcome<ChannelReceipt> reversed(String reference, Money amount) {
    Supplier<Outcome<ChannelReceipt>> undo = () -> cashier.undo(FineOffice.CHANNEL, reference);
    return whileUnknown(undo.get(), undo)
        .fold(
            done -> Outcome.notDone(PaymentReason.REVERSED, reference),
            notDone -> cashier.query(FineOffice.CHANNEL, reference, amount),
            unknown -> unknown);
  }

  /** The answer, asked for again where it was lost. */
  <T> Outcome<T> whileUnknown(Outcome<T> first, Supplier<Outcome<T>> again) {
    Outcome<T> answer = first;
    for (int tries = 1; tries < PATIENCE && isUnknown(answer); tries++) {
      clock.advance(Duration.ofSeconds(20));
      answer = again.get();
    }
    return answer;
  }

  private static boolean isUnknown(Outcome<?> outcome) {
    return outcome.fold(done -> false, notDone -> false, unknown -> true);
  }
}
