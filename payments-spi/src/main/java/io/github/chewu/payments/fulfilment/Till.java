package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.payments.cashier.Attempt;
import io.github.chewu.payments.cashier.AttemptState;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.ChannelCapabilities;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.channel.RefundIntent;
import io.github.chewu.payments.fulfilment.TopUpStore.Try;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The money side of a top-up: takes, asks after, reverses and gives back, and writes each answer
 * down.
 */
final class Till {
  private static final int TRIES = 3;

  private final TopUpStore store;
  private final Cashier cashier;
  private final InstantSource clock;

  Till(TopUpStore store, Cashier cashier, InstantSource clock) {
    this.store = store;
    this.cashier = cashier;
    this.clock = clock;
  }

  /** Takes the payment of an order that is new, or that nothing was paid for yet. */
  Outcome<TopUp> take(TopUpOrder order, String method) throws StoreFault {
    return take(order, method, TRIES);
  }

  private Outcome<TopUp> take(TopUpOrder order, String method, int tries) throws StoreFault {
    Optional<TopUp> first = store.find(order.id());
    if (first.isPresent() && !first.get().isFor(order)) {
      return Outcome.notDone(
          PaymentReason.ORDER_DIFFERS, order.id(), first.get().amount(), first.get().cardNumber());
    }
    if (first.isPresent() && first.get().state() != TopUpState.UNPAID) {
      return again(first.get());
    }
    Optional<TopUp> other = store.unfinished(order.load().cardNumber());
    if (other.isPresent()) {
      return Outcome.notDone(
          other.get().state().isHalf()
              ? PaymentReason.CARD_HAS_HALF_RECORD
              : PaymentReason.CARD_HAS_OPEN_ORDER,
          other.get().cardNumber(),
          other.get().id());
    }
    String reference =
        first
            .map(topUp -> topUp.attempt().nextReference())
            .orElseGet(() -> Attempt.firstReference(order.id()));
    PaymentIntent intent =
        new PaymentIntent(
            reference, order.id(), order.load().amount(), order.operator(), order.secondOperator());

    Optional<ChannelReceipt> confirmed = Optional.empty();
    if (isByHand(method)) {
      // A confirmation is written in one with its order; a refusal leaves no trace.
      Outcome<ChannelReceipt> answer = cashier.pay(method, intent);
      confirmed = Answers.receipt(answer);
      if (confirmed.isEmpty()) {
        return Answers.ended(order.id(), answer);
      }
    }
    Try payment = new Try(reference, method, confirmed);
    boolean written =
        first.isPresent() ? store.attempt(order, payment) : store.open(order, payment);
    if (!written) {
      // Another till was faster; what it wrote says what to answer.
      return tries > 1
          ? take(order, method, tries - 1)
          : Outcome.notDone(StoreReason.BUSY, order.id());
    }
    TopUp opened = store.get(order.id());
    return confirmed.isPresent()
        ? Outcome.done(opened)
        : noted(opened, TopUpMove.PAYMENT_ARRIVED, cashier.pay(method, intent));
  }

  /** Asks after a payment that is open, and reverses it where the channel's windows allow. */
  Outcome<TopUp> ask(TopUp topUp) throws StoreFault {
    Attempt attempt = topUp.attempt();
    if (attempt.state() != AttemptState.UNDO_WANTED) {
      Outcome<ChannelReceipt> answer = query(topUp);
      if (!Answers.isUnknown(answer)
          || Answers.says(answer, PaymentReason.ANSWER_DIFFERS)
          || !mayUndo(attempt)) {
        return noted(topUp, TopUpMove.PAYMENT_ARRIVED, answer);
      }
      // From here on nobody takes the payment as arrived; else it stands and is not reversed.
      if (!store.move(topUp, TopUpMove.UNDO_WANTED, Answers.said(answer))) {
        return standing(store.get(topUp.id()));
      }
    }
    Outcome<ChannelReceipt> undone = cashier.undo(attempt.method(), attempt.reference());
    Optional<ChannelReceipt> reversed = Answers.receipt(undone);
    if (reversed.isPresent()) {
      return Answers.after(
          topUp.id(),
          () -> {
            store.move(topUp, TopUpMove.UNDONE, reversed.get().toEvidence());
            return standing(store.get(topUp.id()));
          });
    }
    return Answers.isUnknown(undone)
        ? Outcome.unknown(topUp.id(), PaymentReason.PAYMENT_OPEN, topUp.id())
        : noted(topUp, TopUpMove.UNDO_TOO_LATE, query(topUp));
  }

  /** Gives the money of an order back that is not loaded, or finishes giving it back. */
  Outcome<TopUp> refund(TopUp topUp, String operator, String reason) throws StoreFault {
    Attempt attempt = topUp.attempt();
    String id = topUp.id();
    RefundIntent intent =
        new RefundIntent(
            attempt.refundReference(), attempt.reference(), topUp.amount(), operator, reason);
    if (topUp.state() == TopUpState.REFUNDING) {
      Outcome<ChannelReceipt> seen =
          cashier.query(attempt.method(), intent.reference(), intent.amount());
      return refunded(topUp, mayResend(seen) ? cashier.refund(attempt.method(), intent) : seen);
    }
    Evidence who = Evidence.none().with("operator", operator).with("reason", reason);
    if (isByHand(attempt.method())) {
      return store.move(topUp, TopUpMove.HANDED_BACK, who)
          ? Answers.after(id, () -> Outcome.done(store.get(id)))
          : refuseRefund(store.get(id));
    }
    return store.move(topUp, TopUpMove.REFUND_BEGUN, who)
        ? refunded(topUp, cashier.refund(attempt.method(), intent))
        : refuseRefund(store.get(id));
  }

  /** Why an order as it stands is not refunded, or not again. */
  static Outcome<TopUp> refuseRefund(TopUp topUp) {
    return topUp.state() == TopUpState.LOADED
        ? Outcome.notDone(PaymentReason.ALREADY_LOADED, topUp.id())
        : again(topUp);
  }

  /** What to answer where an order comes again: its first receipt, or what it waits for. */
  static Outcome<TopUp> again(TopUp topUp) {
    String id = topUp.id();
    return switch (topUp.state()) {
      case LOADED -> Outcome.done(topUp);
      case UNPAID -> Outcome.notDone(PaymentReason.NOT_PAID, id);
      case PAID, NOT_LOADED -> Outcome.notDone(PaymentReason.PAID_NOT_LOADED, id);
      case REFUNDED -> Outcome.notDone(PaymentReason.ALREADY_REFUNDED, id);
      case AWAITING_PAYMENT -> Outcome.unknown(id, PaymentReason.PAYMENT_OPEN, id);
      case LOAD_INTENT, LOAD_UNKNOWN -> Outcome.unknown(id, PaymentReason.HALF_RECORD, id);
      case REFUNDING -> Outcome.unknown(id, PaymentReason.REFUND_OPEN, id);
    };
  }

  /** Writes down what a channel said of a payment. */
  private Outcome<TopUp> noted(TopUp seen, TopUpMove arrival, Outcome<ChannelReceipt> answer) {
    return Answers.after(
        seen.id(),
        () -> {
          Optional<ChannelReceipt> receipt = Answers.receipt(answer);
          return receipt.isPresent()
              ? arrived(seen, arrival, receipt.get())
              : missing(seen, answer);
        });
  }

  private Outcome<TopUp> arrived(TopUp seen, TopUpMove arrival, ChannelReceipt receipt)
      throws StoreFault {
    boolean arrived = store.arrived(seen, arrival, receipt);
    TopUp now = store.get(seen.id());
    boolean sameAttempt = now.attempt().reference().equals(seen.attempt().reference());
    if (!arrived && (!sameAttempt || now.attempt().state().endedUnpaid())) {
      store.move(now, TopUpMove.PAYMENT_AFTER_END, receipt.toEvidence());
      return Outcome.unknown(now.id(), PaymentReason.BOOKS_DIFFER, now.id(), now.attempt().state());
    }
    return standing(now);
  }

  /** Done where it is paid and waits for its load, by whichever till. */
  private static Outcome<TopUp> standing(TopUp now) {
    return now.state() == TopUpState.PAID ? Outcome.done(now) : again(now);
  }

  private Outcome<TopUp> missing(TopUp seen, Outcome<ChannelReceipt> answer) throws StoreFault {
    String id = seen.id();
    store.move(seen, moveFor(answer), Answers.said(answer));
    TopUp now = store.get(id);
    // Another till may know better by now.
    return now.state().obligation() == TopUpState.UNPAID.obligation()
        ? Answers.ended(id, answer)
        : standing(now);
  }

  private static TopUpMove moveFor(Outcome<ChannelReceipt> answer) {
    if (Answers.isUnknown(answer)) {
      return Answers.says(answer, PaymentReason.ANSWER_DIFFERS)
          ? TopUpMove.PAYMENT_DIFFERS
          : TopUpMove.PAYMENT_UNKNOWN;
    }
    if (Answers.says(answer, PaymentReason.REVERSED)) {
      return TopUpMove.UNDONE;
    }
    return Answers.says(answer, PaymentReason.NOT_SENT)
        ? TopUpMove.PAYMENT_NOT_SENT
        : TopUpMove.PAYMENT_FAILED;
  }

  /** Writes down what a channel said of a refund. */
  private Outcome<TopUp> refunded(TopUp seen, Outcome<ChannelReceipt> answer) {
    String id = seen.id();
    if (Answers.isUnknown(answer)) {
      return Outcome.unknown(id, PaymentReason.REFUND_OPEN, id);
    }
    return Answers.after(
        id,
        () -> {
          Optional<ChannelReceipt> back = Answers.receipt(answer);
          if (back.isPresent()) {
            store.move(seen, TopUpMove.REFUND_ARRIVED, back.get().toEvidence());
          } else {
            store.move(seen, TopUpMove.REFUND_FAILED, Answers.said(answer));
          }
          TopUp now = store.get(id);
          if (now.state() == TopUpState.REFUNDED) {
            return Outcome.done(now);
          }
          return back.isPresent() ? again(now) : Answers.ended(id, answer);
        });
  }

  private Outcome<ChannelReceipt> query(TopUp topUp) {
    Attempt attempt = topUp.attempt();
    return cashier.query(attempt.method(), attempt.reference(), topUp.amount());
  }

  /** Also a method that nobody takes: its refusal, too, comes before anything is written. */
  private boolean isByHand(String method) {
    return cashier.capabilities(method).map(ChannelCapabilities::confirmedByOperator).orElse(true);
  }

  private boolean mayUndo(Attempt attempt) {
    return cashier
        .capabilities(attempt.method())
        .filter(channel -> channel.mayUndo(attempt.at(), clock.instant()))
        .isPresent();
  }

  /** A refund is sent again only where the channel says that it has none. */
  private static boolean mayResend(Outcome<ChannelReceipt> seen) {
    return Answers.says(seen, PaymentReason.NOT_KNOWN)
        || (!Answers.isUnknown(seen) && Answers.receipt(seen).isEmpty());
  }
}
