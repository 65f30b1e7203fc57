package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.purse.Recovery;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.fulfilment.Settled.Action;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A recharge from order to proof (E26–E34): takes the payment, loads the card, settles what was
 * left in doubt, gives back what was not delivered. Every step is durable before the next begins,
 * so that after a crash at any point {@link #settle} goes on. The token of an Unknown is the order
 * number. Safe for any thread, and among processes on one store.
 */
public final class TopUpDesk {
  private final TopUpStore store;
  private final Till till;
  private final CardSide cards;

  /**
   * A desk over this store.
   *
   * @param clock says how old a payment is, for the windows of its channel
   */
  public TopUpDesk(TopUpStore store, Cashier cashier, InstantSource clock) {
    this.store = store;
    this.till = new Till(store, cashier, clock);
    this.cards = new CardSide(store);
  }

  /**
   * The whole of it: takes the payment and loads the card. The same order again answers with its
   * first receipt and touches nothing; what it waits for, if it is not finished, is settled by
   * {@link #settle} alone.
   */
  public Outcome<TopUp> topUp(TopUpOrder order, String method, CardAtHand card) {
    return Answers.before(
        order.id(),
        () -> {
          Optional<TopUp> first = store.find(order.id());
          if (first.isEmpty() || first.get().state() == TopUpState.UNPAID) {
            Optional<Situation> refused = cards.refuse(order, card);
            if (refused.isPresent()) {
              return new NotDone<>(refused.get());
            }
          }
          Outcome<TopUp> taken = till.take(order, method);
          Optional<TopUp> paid = Answers.receipt(taken);
          return paid.isPresent() && paid.get().state() == TopUpState.PAID
              ? cards.load(paid.get(), card)
              : taken;
        });
  }

  /**
   * Takes the payment alone. Done where it is paid now, or was loaded already; the same order twice
   * is paid once.
   */
  public Outcome<TopUp> take(TopUpOrder order, String method) {
    return Answers.before(order.id(), () -> till.take(order, method));
  }

  /** Loads the card of a paid order; where it is not known to be unloaded, it is refused (E30). */
  public Outcome<TopUp> load(String order, CardAtHand card) {
    return with(order, topUp -> cards.load(topUp, card));
  }

  /**
   * Goes on with an order wherever it was left: asks the channel after its payment, the card after
   * its load, and where that shows that nothing was loaded, loads again or gives the money back.
   * Where nothing is left to do, it does nothing.
   */
  public Outcome<Settled> settle(String order, Wish wish, String operator, CardAtHand card) {
    return with(order, topUp -> settle(topUp, wish, operator, card));
  }

  /**
   * Gives the money of an order back that is paid and not loaded, through the channel it came by;
   * cash is handed back by the operator, who does so after this is Done.
   */
  public Outcome<TopUp> refund(String order, String operator, String reason) {
    return with(order, topUp -> refund(topUp, operator, reason));
  }

  /**
   * Sets a half record to not loaded (E01): on the evidence of its card alone, with who asked and
   * why in its history. Done means that a second load may follow.
   *
   * @param reason why, in words; not blank
   * @param confirmed whether the operator has looked at vehicle, balance, balance after and status,
   *     and confirmed (E04, E05)
   */
  public Outcome<TopUp> unload(
      String order, String operator, String reason, boolean confirmed, CardAtHand card) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("blank reason given, a reason in words allowed");
    }
    if (!confirmed) {
      return Outcome.notDone(PaymentReason.NOT_CONFIRMED, order);
    }
    Evidence who = Evidence.none().with("operator", operator).with("reason", reason);
    return with(order, topUp -> cards.unload(topUp, who, card));
  }

  private Outcome<Settled> settle(TopUp topUp, Wish wish, String operator, CardAtHand card)
      throws StoreFault {
    return switch (topUp.state()) {
      case UNPAID, LOADED, REFUNDED -> settled(topUp, Action.NONE, Optional.empty());
      case AWAITING_PAYMENT -> {
        Outcome<TopUp> asked = till.ask(topUp);
        TopUp now = store.get(topUp.id());
        // A payment that is over, unpaid, leaves nothing to settle.
        yield now.state() == TopUpState.AWAITING_PAYMENT || Answers.isUnknown(asked)
            ? Answers.ended(topUp.id(), asked)
            : settle(now, wish, operator, card);
      }
      case REFUNDING ->
          till.refund(topUp, operator, "settle")
              .map(now -> new Settled(now, Action.REFUND, Optional.empty()));
      case PAID, NOT_LOADED -> grant(topUp, wish, operator, card, Optional.empty());
      case LOAD_INTENT, LOAD_UNKNOWN -> {
        Outcome<Recovery> asked = cards.ask(topUp, card);
        TopUp now = store.get(topUp.id());
        if (Answers.receipt(asked).isEmpty() || now.state().isHalf()) {
          yield Answers.ended(topUp.id(), asked);
        }
        yield now.state() == TopUpState.LOADED
            ? settled(now, Action.CONFIRM, Answers.receipt(asked))
            : grant(now, wish, operator, card, Answers.receipt(asked));
      }
    };
  }

  private Outcome<Settled> grant(
      TopUp topUp, Wish wish, String operator, CardAtHand card, Optional<Recovery> shown)
      throws StoreFault {
    return wish == Wish.REFUND
        ? refund(topUp, operator, "settle").map(now -> new Settled(now, Action.REFUND, shown))
        : cards.load(topUp, card).map(now -> new Settled(now, Action.SECOND_LOAD, shown));
  }

  private Outcome<TopUp> refund(TopUp topUp, String operator, String reason) throws StoreFault {
    return switch (topUp.state()) {
      case PAID, NOT_LOADED, REFUNDING -> till.refund(topUp, operator, reason);
      default -> Till.refuseRefund(topUp);
    };
  }

  private static Outcome<Settled> settled(TopUp topUp, Action action, Optional<Recovery> shown) {
    return Outcome.done(new Settled(topUp, action, shown));
  }

  private <T> Outcome<T> with(String order, Work<T> work) {
    return Answers.before(
        order,
        () -> {
          Optional<TopUp> topUp = store.find(order);
          return topUp.isPresent()
              ? work.on(topUp.get())
              : Outcome.notDone(PaymentReason.NO_ORDER, order);
        });
  }

  /** What to do with money whose load did not happen. */
  public enum Wish {
    /** Load again (二次圈存). */
    LOAD,
    /** Give it back. */
    REFUND
  }

  private interface Work<T> {
    Outcome<T> on(TopUp topUp) throws StoreFault;
  }
}
