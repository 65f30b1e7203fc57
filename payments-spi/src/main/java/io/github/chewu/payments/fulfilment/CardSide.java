package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.PurseReason;
import io.github.chewu.core.purse.Recovery;
import io.github.chewu.core.purse.Verdict;
import io.github.chewu.payments.channel.PaymentReason;
import java.util.List;
import java.util.Optional;

/** The card side of a top-up: loads, asks the card, and writes down what no journal entry says. */
final class CardSide {
  private final TopUpStore store;

  CardSide(TopUpStore store) {
    this.store = store;
  }

  /** Why an order may not be paid with this card in the reader. */
  Optional<Situation> refuse(TopUpOrder order, CardAtHand card) throws StoreFault {
    try {
      Optional<Situation> other = otherCard(order, card);
      return other.isPresent() ? other : card.refuse(order.load());
    } catch (StoreFault fault) {
      throw fault;
    } catch (Fault fault) {
      return Optional.of(fault.situation());
    }
  }

  /** Loads the card of an order that is paid and known to be unloaded (E28, E30). */
  Outcome<TopUp> load(TopUp topUp, CardAtHand card) {
    if (topUp.state() != TopUpState.PAID && topUp.state() != TopUpState.NOT_LOADED) {
      return Till.again(topUp);
    }
    Optional<Situation> other = otherCardOrFault(topUp, card);
    if (other.isPresent()) {
      return new NotDone<>(other.get());
    }
    Outcome<LoadReceipt> loaded = card.load(topUp.order().load());
    return Answers.after(topUp.id(), () -> noted(topUp.id(), loaded));
  }

  private Outcome<TopUp> noted(String id, Outcome<LoadReceipt> loaded) throws StoreFault {
    TopUp now = store.get(id);
    if (now.state() == TopUpState.LOADED) {
      return Outcome.done(now);
    }
    if (now.state() == TopUpState.LOAD_INTENT) {
      store.move(now, TopUpMove.LOAD_IN_DOUBT, Answers.said(loaded));
    }
    boolean refused = !Answers.isUnknown(loaded) && Answers.receipt(loaded).isEmpty();
    return refused && now.state().isHalf() ? Till.again(now) : Answers.ended(id, loaded);
  }

  /** Done where the card decided; its journal entry then is settled by that. */
  Outcome<Recovery> ask(TopUp topUp, CardAtHand card) throws StoreFault {
    String id = topUp.id();
    Optional<Situation> other = otherCardOrFault(topUp, card);
    if (other.isPresent()) {
      return new NotDone<>(other.get());
    }
    Optional<Entry> entry =
        store.journal().open(LoadProcedure.subject(topUp.cardNumber())).stream()
            .filter(open -> open.intent().order().equals(id))
            .findFirst();
    if (entry.isEmpty()) {
      // Another till has settled it a moment ago.
      return Outcome.unknown(id, PaymentReason.BOOKS_DIFFER, id, topUp.state());
    }
    Recovery shown;
    try {
      shown = card.recover(entry.get());
    } catch (Fault fault) {
      return new Unknown<>(id, fault.situation());
    }
    if (shown.verdict() != Verdict.UNDECIDED) {
      return Outcome.done(shown);
    }
    List<Step> steps = store.steps(id);
    if (steps.get(steps.size() - 1).what() != TopUpMove.UNDECIDED) {
      store.move(topUp, TopUpMove.UNDECIDED, shown.seen().toEvidence());
    }
    return Outcome.unknown(id, PurseReason.UNDECIDED, id, shown.seen().describe());
  }

  /** Sets a half record to not loaded, if the card says so (E01). */
  Outcome<TopUp> unload(TopUp topUp, Evidence who, CardAtHand card) throws StoreFault {
    String id = topUp.id();
    if (topUp.state() == TopUpState.PAID || topUp.state() == TopUpState.NOT_LOADED) {
      return Outcome.done(topUp);
    }
    store.move(
        topUp, topUp.state().isHalf() ? TopUpMove.UNLOAD_ASKED : TopUpMove.UNLOAD_REFUSED, who);
    if (!topUp.state().isHalf()) {
      return Till.refuseRefund(topUp);
    }
    Outcome<Recovery> asked = ask(topUp, card);
    if (Answers.receipt(asked).isEmpty()) {
      return Answers.ended(id, asked);
    }
    TopUp now = store.get(id);
    return now.state() == TopUpState.LOADED ? Till.refuseRefund(now) : Outcome.done(now);
  }

  private static Optional<Situation> otherCardOrFault(TopUp topUp, CardAtHand card) {
    try {
      return otherCard(topUp.order(), card);
    } catch (Fault fault) {
      return Optional.of(fault.situation());
    }
  }

  private static Optional<Situation> otherCard(TopUpOrder order, CardAtHand card) throws Fault {
    String wanted = order.load().cardNumber();
    String found = card.cardNumber();
    return found.equals(wanted)
        ? Optional.empty()
        : Optional.of(Situation.of(PaymentReason.OTHER_CARD, order.id(), wanted, found));
  }
}
