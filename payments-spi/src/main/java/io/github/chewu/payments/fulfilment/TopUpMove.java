package io.github.chewu.payments.fulfilment;

import static io.github.chewu.payments.fulfilment.TopUpState.AWAITING_PAYMENT;
import static io.github.chewu.payments.fulfilment.TopUpState.LOADED;
import static io.github.chewu.payments.fulfilment.TopUpState.LOAD_INTENT;
import static io.github.chewu.payments.fulfilment.TopUpState.LOAD_UNKNOWN;
import static io.github.chewu.payments.fulfilment.TopUpState.NOT_LOADED;
import static io.github.chewu.payments.fulfilment.TopUpState.PAID;
import static io.github.chewu.payments.fulfilment.TopUpState.REFUNDED;
import static io.github.chewu.payments.fulfilment.TopUpState.REFUNDING;
import static io.github.chewu.payments.fulfilment.TopUpState.UNPAID;

import io.github.chewu.payments.PaymentsWords;
import io.github.chewu.payments.cashier.AttemptState;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every transition that a top-up and its attempt to pay can make: both rows change together or not
 * at all, each only from the states named here. A name stays for ever: it stands in stores.
 */
// Its sets are made by Set.of, which nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
public enum TopUpMove {
  /** The order was written down, with an attempt to pay it. */
  OPENED(Set.of(UNPAID), AWAITING_PAYMENT),
  /** The channel has the money. */
  PAYMENT_ARRIVED(
      Set.of(AWAITING_PAYMENT),
      PAID,
      Set.of(AttemptState.INTENT, AttemptState.UNKNOWN),
      AttemptState.SUCCEEDED,
      Posting.PAID),
  /** The channel declined. */
  PAYMENT_FAILED(
      Set.of(AWAITING_PAYMENT),
      UNPAID,
      Set.of(AttemptState.INTENT, AttemptState.UNKNOWN, AttemptState.UNDO_WANTED),
      AttemptState.FAILED),
  /** The payment was never sent. */
  PAYMENT_NOT_SENT(
      Set.of(AWAITING_PAYMENT),
      UNPAID,
      Set.of(AttemptState.INTENT, AttemptState.UNKNOWN, AttemptState.UNDO_WANTED),
      AttemptState.NOT_SENT),
  /** The channel gave no certain answer. */
  PAYMENT_UNKNOWN(
      Set.of(AWAITING_PAYMENT),
      AWAITING_PAYMENT,
      Set.of(AttemptState.INTENT),
      AttemptState.UNKNOWN),
  /** The channel's answer is for another payment or amount. */
  PAYMENT_DIFFERS(
      Set.of(AWAITING_PAYMENT),
      AWAITING_PAYMENT,
      Set.of(AttemptState.INTENT, AttemptState.UNKNOWN),
      AttemptState.UNKNOWN),
  /** A payment that was taken as ended is said to have succeeded: a note that moves nothing. */
  PAYMENT_AFTER_END(Set.of(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty()),
  /** The payment is going to be reversed. */
  UNDO_WANTED(
      Set.of(AWAITING_PAYMENT),
      AWAITING_PAYMENT,
      Set.of(AttemptState.INTENT, AttemptState.UNKNOWN),
      AttemptState.UNDO_WANTED),
  /** The payment was reversed, or can no longer be made. */
  UNDONE(
      Set.of(AWAITING_PAYMENT),
      UNPAID,
      Set.of(AttemptState.INTENT, AttemptState.UNKNOWN, AttemptState.UNDO_WANTED),
      AttemptState.UNDONE),
  /** It was too late to reverse it: the channel has the money, and keeps it. */
  UNDO_TOO_LATE(
      Set.of(AWAITING_PAYMENT),
      PAID,
      Set.of(AttemptState.UNDO_WANTED),
      AttemptState.SUCCEEDED,
      Posting.PAID),
  /** The load is about to be sent to the card. */
  LOAD_BEGUN(Set.of(PAID, NOT_LOADED), LOAD_INTENT),
  /** The card is loaded. */
  LOADED_ON_CARD(Set.of(LOAD_INTENT, LOAD_UNKNOWN), LOADED, Posting.DELIVERED),
  /** The card was not loaded. */
  NOT_ON_CARD(Set.of(LOAD_INTENT, LOAD_UNKNOWN), NOT_LOADED),
  /** The card did not answer; it has to be asked. */
  LOAD_IN_DOUBT(Set.of(LOAD_INTENT), LOAD_UNKNOWN),
  /** The card was asked, and what it shows decides nothing. */
  UNDECIDED(Set.of(LOAD_INTENT, LOAD_UNKNOWN), LOAD_UNKNOWN),
  /** An operator asks, with a reason, to set the record to not loaded (E01). */
  UNLOAD_ASKED(Set.of(LOAD_INTENT, LOAD_UNKNOWN), LOAD_UNKNOWN),
  /** It was refused, because the card is loaded (E30). */
  UNLOAD_REFUSED(Set.of(LOADED), LOADED),
  /** The refund is about to be sent. */
  REFUND_BEGUN(
      Set.of(PAID, NOT_LOADED), REFUNDING, Set.of(AttemptState.SUCCEEDED), AttemptState.REFUNDING),
  /** The channel gave the money back. */
  REFUND_ARRIVED(
      Set.of(REFUNDING),
      REFUNDED,
      Set.of(AttemptState.REFUNDING),
      AttemptState.REFUNDED,
      Posting.REFUNDED),
  /** The channel refuses the refund; the money is still with us. */
  REFUND_FAILED(
      Set.of(REFUNDING), NOT_LOADED, Set.of(AttemptState.REFUNDING), AttemptState.SUCCEEDED),
  /** An operator handed the money back. */
  HANDED_BACK(
      Set.of(PAID, NOT_LOADED),
      REFUNDED,
      Set.of(AttemptState.SUCCEEDED),
      AttemptState.REFUNDED,
      Posting.REFUNDED);

  private final Set<TopUpState> from;
  private final Optional<TopUpState> to;
  private final Set<AttemptState> attemptFrom;
  private final Optional<AttemptState> attemptTo;
  private final Optional<Posting> posting;

  TopUpMove(Set<TopUpState> from, TopUpState to) {
    this(from, Optional.of(to), Set.of(), Optional.empty(), Optional.empty());
  }

  TopUpMove(Set<TopUpState> from, TopUpState to, Posting posting) {
    this(from, Optional.of(to), Set.of(), Optional.empty(), Optional.of(posting));
  }

  TopUpMove(
      Set<TopUpState> from, TopUpState to, Set<AttemptState> attemptFrom, AttemptState attemptTo) {
    this(from, Optional.of(to), attemptFrom, Optional.of(attemptTo), Optional.empty());
  }

  TopUpMove(
      Set<TopUpState> from,
      TopUpState to,
      Set<AttemptState> attemptFrom,
      AttemptState attemptTo,
      Posting posting) {
    this(from, Optional.of(to), attemptFrom, Optional.of(attemptTo), Optional.of(posting));
  }

  TopUpMove(
      Set<TopUpState> from,
      Optional<TopUpState> to,
      Set<AttemptState> attemptFrom,
      Optional<AttemptState> attemptTo,
      Optional<Posting> posting) {
    this.from = from;
    this.to = to;
    this.attemptFrom = attemptFrom;
    this.attemptTo = attemptTo;
    this.posting = posting;
  }

  /** The states that the top-up may be in before. */
  public Set<TopUpState> from() {
    return from;
  }

  /** The state that it is in afterwards; empty for a note, which is written in any state. */
  public Optional<TopUpState> to() {
    return to;
  }

  /** The states that its attempt to pay may be in before; empty where the attempt stays. */
  public Set<AttemptState> attemptFrom() {
    return attemptFrom;
  }

  /** The state that its attempt to pay is in afterwards; empty where it stays. */
  public Optional<AttemptState> attemptTo() {
    return attemptTo;
  }

  /** The line that is written into the ledger, where money moves. */
  public Optional<Posting> posting() {
    return posting;
  }

  /** Whether an order that came to this waits for a person (a case). */
  public boolean isForAPerson() {
    return switch (this) {
      case UNDECIDED, PAYMENT_DIFFERS, PAYMENT_AFTER_END, REFUND_FAILED -> true;
      default -> false;
    };
  }

  /** The sentence that {@code where} prints. */
  public String say(Locale locale) {
    return PaymentsWords.of("move", this, locale);
  }

  /** The accounts of the ledger; of the two ways out, a payment takes one. */
  public enum Posting {
    /** In: the customer's money came. */
    PAID,
    /** Out: it is on the card. */
    DELIVERED,
    /** Out: it went back. */
    REFUNDED;

    /** Whether money comes in by it; else it goes out. */
    public boolean isIn() {
      return this == PAID;
    }
  }
}
