package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.PurseReason;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Takes money from a purse (消费): INIT, whose answer is the evidence → MAC1 of the PSAM → journal →
 * DEBIT → MAC2 checked → journal settled. Torn, the journal's open entry leads {@link #recover} to
 * what the card itself shows. Safe for any thread if the ports are; a session serves one caller at
 * a time.
 */
public final class PurchaseProcedure {
  /** The act's name in the journal. */
  public static final String ACT = "purse.purchase";

  private final Journal journal;
  private final Psam psam;
  private final InstantSource clock;

  /** A procedure over these ports; the clock gives the time that a purchase carries. */
  public PurchaseProcedure(Journal journal, Psam psam, InstantSource clock) {
    this.journal = journal;
    this.psam = psam;
    this.clock = clock;
  }

  /**
   * Takes the order's amount from the card in this session: at most once, however often it is
   * called. An order that was carried out answers with its first receipt and touches nothing.
   */
  public Outcome<PurchaseReceipt> purchase(PurchaseOrder order, UserPurse purse) {
    PurchaseAttempt attempt;
    Bytes mac1;
    Entry entry;
    try {
      Optional<PurchaseReceipt> first = receiptOf(order.id());
      if (first.isPresent()) {
        return sameOrder(order, first.get());
      }
      LocalDateTime now = CityTime.at(clock.instant());
      Optional<Situation> refused = refuse(order, purse.card(), now.toLocalDate());
      if (refused.isPresent()) {
        return Outcome.notDone(refused.get());
      }
      PurchaseInit init = purse.initForPurchase(order.amount(), psam.terminal());
      attempt =
          PurchaseAttempt.of(
              purse.card(), init, psam.nextSerial(), order.amount(), psam.terminal(), now);
      mac1 = psam.mac1(attempt);
      String subject = LoadProcedure.subject(order.cardNumber());
      entry = journal.intend(new Intent(ACT, subject, order.id(), attempt.toEvidence()));
    } catch (Fault e) {
      return Outcome.notDone(e.situation());
    }
    return debit(entry, order, attempt, mac1, purse);
  }

  private static Optional<Situation> refuse(PurchaseOrder order, CardFile card, LocalDate day) {
    String number = card.cardNumber();
    if (!number.equals(order.cardNumber())) {
      return Optional.of(Situation.of(CardReason.OTHER_CARD, order.cardNumber(), number));
    }
    if (CardCheck.of(card, day).actions().contains(CardCheck.Action.DEBIT)) {
      return Optional.empty();
    }
    if (!card.isIssued()) {
      return Optional.of(Situation.of(PurseReason.NOT_ISSUED, number));
    }
    if (card.type() != CardType.STORED_VALUE) {
      return Optional.of(Situation.of(CardReason.NO_PURSE, number));
    }
    return card.start()
        .filter(day::isBefore)
        .map(start -> Situation.of(PurseReason.NOT_STARTED, number, start))
        .or(() -> card.expiry().map(end -> Situation.of(PurseReason.EXPIRED, number, end)));
  }

  private Outcome<PurchaseReceipt> debit(
      Entry entry, PurchaseOrder order, PurchaseAttempt attempt, Bytes mac1, UserPurse purse) {
    Bytes answer;
    try {
      answer = purse.debit(attempt.session().terminalSerial(), attempt.purchase().time(), mac1);
    } catch (CardFault e) {
      if (e.delivery() == Delivery.NOT_SENT) {
        return journal.notDone(entry, "not-taken", e.situation());
      }
      return e.delivery() == Delivery.ANSWERED
          ? recover(entry, purse, e.situation())
          : inDoubt(entry);
    }
    try {
      if (!psam.confirms(attempt, answer.from(4))) {
        return Outcome.unknown(entry.token(), CardReason.MAC2_WRONG, order.id());
      }
    } catch (KeyFault e) {
      return inDoubt(entry);
    }
    return done(entry, PurchaseReceipt.of(order, attempt, Optional.of(answer.slice(0, 4))));
  }

  /**
   * Judges an open entry by the card in this session, and settles it unless the evidence decides
   * nothing: Done, NotDone, or Unknown as before. Reads only; calling it again is safe.
   */
  public Outcome<PurchaseReceipt> recover(Entry entry, UserPurse purse) {
    String order = entry.intent().order();
    return recover(entry, purse, Situation.of(CardReason.NOT_DEBITED, order));
  }

  private Outcome<PurchaseReceipt> recover(Entry entry, UserPurse purse, Situation ifNot) {
    String number = purse.card().cardNumber();
    PurchaseOrder order = order(entry);
    if (!number.equals(order.cardNumber())) {
      return Outcome.unknown(entry.token(), CardReason.OTHER_CARD, order.cardNumber(), number);
    }
    PurchaseAttempt attempt = PurchaseAttempt.of(entry.intent().evidence());
    try {
      PurchaseWitness.Testimony seen = new PurchaseWitness(purse, psam).testify(attempt);
      return switch (seen.verdict()) {
        case TAKEN -> done(entry, PurchaseReceipt.of(order, attempt, seen.tac()));
        case NOT_TAKEN -> journal.notDone(entry, "not-taken", ifNot);
        case UNDECIDED -> Outcome.unknown(entry.token(), CardReason.DEBIT_UNDECIDED, order.id());
      };
    } catch (CardFault e) {
      return inDoubt(entry);
    }
  }

  /** The receipt of an order that was carried out; empty where it was not, or is in doubt. */
  public Optional<PurchaseReceipt> receiptOf(String orderId) throws StoreFault {
    for (Entry entry : journal.entries(orderId)) {
      if (entry.intent().act().equals(ACT) && entry.endedIn(Ending.DONE)) {
        Optional<Bytes> tac =
            entry.settlement().orElseThrow().evidence().fact("tac").map(Bytes::hex);
        PurchaseAttempt attempt = PurchaseAttempt.of(entry.intent().evidence());
        return Optional.of(PurchaseReceipt.of(order(entry), attempt, tac));
      }
    }
    return Optional.empty();
  }

  private static PurchaseOrder order(Entry entry) {
    Money amount = PurchaseAttempt.of(entry.intent().evidence()).purchase().amount();
    String card = entry.intent().subject().substring(LoadProcedure.subject("").length());
    return new PurchaseOrder(entry.intent().order(), card, amount);
  }

  private static Outcome<PurchaseReceipt> sameOrder(PurchaseOrder order, PurchaseReceipt first) {
    return first.order().equals(order)
        ? Outcome.done(first)
        : Outcome.notDone(
            CardReason.ORDER_DIFFERS,
            order.id(),
            first.order().amount(),
            first.order().cardNumber());
  }

  private Outcome<PurchaseReceipt> done(Entry entry, PurchaseReceipt receipt) {
    Evidence proof =
        receipt.tac().map(tac -> Evidence.none().with("tac", tac.hex())).orElse(Evidence.none());
    try {
      journal.settle(entry.token(), new Settlement(Ending.DONE, proof));
      return Outcome.done(receipt);
    } catch (StoreFault e) {
      // The money is taken; the entry stays open, and the card shows it again at the next tap.
      return inDoubt(entry);
    }
  }

  private static Outcome<PurchaseReceipt> inDoubt(Entry entry) {
    return Outcome.unknown(entry.token(), CardReason.DEBIT_IN_DOUBT, entry.intent().order());
  }
}
