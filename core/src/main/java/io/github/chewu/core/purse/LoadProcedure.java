package io.github.chewu.core.purse;

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
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.toll.CardFile;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Loads a purse (圈存) so that money is never lost or doubled: INIT, whose answer is the evidence →
 * journal → leave of the authority → CREDIT → balance read again → journal settled. Whatever
 * breaks, the journal's open entry leads {@link #recover} to what the card itself shows (E27–E31,
 * load-recovery.md). Safe for any thread; a session serves one caller at a time.
 */
public final class LoadProcedure {
  /** The act's name in the journal. */
  public static final String ACT = "purse.load";

  private static final String SUBJECT = "card:";

  private final Journal journal;
  private final LoadAuthority authority;
  private final InstantSource clock;
  private final LoadRules rules;
  private final CardProfile profile;

  /**
   * A procedure over these ports.
   *
   * @param clock proposes the time that a load carries
   * @param profile what the issuer's cards are known to show
   */
  public LoadProcedure(
      Journal journal,
      LoadAuthority authority,
      InstantSource clock,
      PurseLimits limits,
      CardProfile profile) {
    this.journal = journal;
    this.authority = authority;
    this.clock = clock;
    this.rules = new LoadRules(limits);
    this.profile = profile;
  }

  /** The journal's name of a card. */
  public static String subject(String cardNumber) {
    return SUBJECT + cardNumber;
  }

  private static String cardNumber(Entry entry) {
    return entry.intent().subject().replaceFirst("^" + SUBJECT, "");
  }

  /**
   * Why this order may not be paid: to be asked after the card was read and before any money is
   * taken (E26–E28).
   *
   * @param balance as read from the card
   * @return empty where nothing speaks against it
   */
  public Optional<Situation> refuse(LoadOrder order, CardFile card, Money balance)
      throws StoreFault {
    Optional<Situation> refused =
        rules.refuse(order, card, now().toLocalDate()).or(() -> rules.refuse(order, balance));
    if (refused.isPresent()) {
      return refused;
    }
    for (Entry open : journal.open(subject(order.cardNumber()))) {
      return Optional.of(
          Situation.of(PurseReason.HALF_RECORD_OPEN, open.intent().order(), open.token()));
    }
    try {
      authority.check(order, card);
      return Optional.empty();
    } catch (KeyFault e) {
      return Optional.of(e.situation());
    }
  }

  /**
   * Loads the card in this session for this order: at most once, however often it is called. An
   * order that was loaded answers with its first receipt and touches nothing.
   */
  public Outcome<LoadReceipt> load(LoadOrder order, PurseSession session) {
    Entry entry;
    LoadStart start;
    LoadInit init;
    try {
      Optional<LoadReceipt> first = receiptOf(order.id());
      if (first.isPresent()) {
        return sameOrder(order, first.get());
      }
      Optional<Situation> refused = rules.refuse(order, session.card(), now().toLocalDate());
      if (refused.isPresent()) {
        return Outcome.notDone(refused.get());
      }
      init = session.initForLoad(order.amount(), order.terminal());
      refused = rules.refuse(order, init);
      if (refused.isPresent()) {
        return Outcome.notDone(refused.get());
      }
      start =
          new LoadStart(
              init.balance(), init.onlineCounter(), order.amount(), order.terminal(), now());
      entry =
          journal.intend(
              new Intent(ACT, subject(order.cardNumber()), order.id(), start.toEvidence()));
    } catch (Fault e) {
      return Outcome.notDone(e.situation());
    }
    return credit(order, session, entry, start, init);
  }

  private Outcome<LoadReceipt> credit(
      LoadOrder order, PurseSession session, Entry entry, LoadStart start, LoadInit init) {
    LoadAuthorisation leave;
    try {
      leave = authority.authorise(order, session.card(), init, start.time());
    } catch (KeyFault e) {
      return journal.notDone(entry, "not-sent", e.situation());
    }
    Bytes tac;
    try {
      tac = session.credit(leave);
    } catch (CardFault e) {
      if (e.delivery() == Delivery.NOT_SENT) {
        return journal.notDone(entry, "not-sent", e.situation());
      }
      return e.delivery() == Delivery.ANSWERED
          ? ask(entry, session, e.situation())
          : inDoubt(entry);
    }
    LoadReceipt receipt =
        LoadReceipt.claimed(order, start, Optional.of(leave.time()), Optional.of(tac));
    try {
      if (!session.balance().equals(start.after())) {
        return ask(entry, session, Situation.of(PurseReason.IN_DOUBT, order.id()));
      }
    } catch (CardFault e) {
      return inDoubt(entry);
    }
    return done(entry, receipt.judged(proves(session.card(), receipt)));
  }

  /**
   * Judges an open entry by the card in this session, and settles it unless the evidence decides
   * nothing. Reads only; calling it again is safe.
   *
   * @throws Fault where the card, the authority or the journal fails, or where another card is in
   *     the reader; the entry stays open then
   */
  public Recovery recover(Entry entry, PurseSession session) throws Fault {
    String cardNumber = session.card().cardNumber();
    if (!entry.intent().subject().equals(subject(cardNumber))) {
      throw CardFault.refused(PurseReason.OTHER_CARD, cardNumber(entry), cardNumber);
    }
    LoadStart start = LoadStart.of(entry.intent().evidence());
    LoadOrder order =
        new LoadOrder(entry.intent().order(), cardNumber, start.amount(), start.terminal());
    Optional<LocalDateTime> written = authority.authorisedTime(order, start.time());
    LoadReceipt receipt = LoadReceipt.claimed(order, start, written, Optional.empty());
    CardWitness witness = new CardWitness(session, authority);
    CardWitness.Testimony seen = witness.testify(start, receipt);
    Verdict verdict = Verdict.of(start, written, seen.evidence(), profile);
    Optional<LoadReceipt> loaded =
        verdict == Verdict.LOADED ? Optional.of(confirm(seen.receipt())) : Optional.empty();
    if (verdict != Verdict.UNDECIDED) {
      journal.settle(
          entry.token(),
          new Settlement(
              loaded.isPresent() ? Ending.DONE : Ending.NOT_DONE,
              loaded.map(LoadReceipt::toEvidence).orElse(seen.evidence().toEvidence())));
    }
    return new Recovery(verdict, loaded, seen.evidence());
  }

  /** The receipt of an order that was loaded; empty where it was not, or is in doubt. */
  public Optional<LoadReceipt> receiptOf(String orderId) throws StoreFault {
    for (Entry entry : journal.entries(orderId)) {
      if (entry.intent().act().equals(ACT) && entry.endedIn(Ending.DONE)) {
        Evidence evidence = entry.settlement().orElseThrow().evidence();
        return Optional.of(LoadReceipt.of(orderId, cardNumber(entry), evidence));
      }
    }
    return Optional.empty();
  }

  private static Outcome<LoadReceipt> sameOrder(LoadOrder order, LoadReceipt first) {
    boolean same =
        first.order().cardNumber().equals(order.cardNumber())
            && first.order().amount().equals(order.amount());
    return same
        ? Outcome.done(first)
        : Outcome.notDone(
            PurseReason.ORDER_DIFFERS,
            order.id(),
            first.order().amount(),
            first.order().cardNumber());
  }

  /** The card still answers: it is asked at once, instead of leaving the load in doubt. */
  private Outcome<LoadReceipt> ask(Entry entry, PurseSession session, Situation refusal) {
    try {
      Recovery recovery = recover(entry, session);
      return switch (recovery.verdict()) {
        case LOADED -> Outcome.done(recovery.receipt().orElseThrow());
        case NOT_LOADED -> Outcome.notDone(refusal);
        case UNDECIDED ->
            Outcome.unknown(
                entry.token(),
                PurseReason.UNDECIDED,
                entry.intent().order(),
                recovery.seen().describe());
      };
    } catch (Fault e) {
      return inDoubt(entry);
    }
  }

  private Outcome<LoadReceipt> done(Entry entry, LoadReceipt receipt) {
    LoadReceipt noted = confirm(receipt);
    try {
      journal.settle(entry.token(), new Settlement(Ending.DONE, noted.toEvidence()));
      return Outcome.done(noted);
    } catch (StoreFault e) {
      return Outcome.unknown(entry.token(), PurseReason.LOADED_NOT_NOTED, receipt.order().id());
    }
  }

  private static Outcome<LoadReceipt> inDoubt(Entry entry) {
    return Outcome.unknown(entry.token(), PurseReason.IN_DOUBT, entry.intent().order());
  }

  private LoadReceipt confirm(LoadReceipt receipt) {
    try {
      authority.confirm(receipt);
      return receipt.confirmed(true);
    } catch (KeyFault e) {
      // The money is on the card: that stands, and the journal keeps that nobody took note of it.
      return receipt;
    }
  }

  private boolean proves(CardFile card, LoadReceipt receipt) {
    try {
      return authority.proves(card, receipt);
    } catch (KeyFault e) {
      return false;
    }
  }

  private LocalDateTime now() {
    return CardTime.toSeconds(CityTime.at(clock.instant()));
  }
}
