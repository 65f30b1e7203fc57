package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.SecureUpdate;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.HolderFile;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes a card's files under line protection and reads them back (个性化, 续期): journal → challenge,
 * MAC, update for each file → read again → journal settled. The journal keeps digests of the files,
 * never what they say of a person. Writing the same again is safe, so that a card that holds only a
 * part is NotDone. Safe for any thread if the ports are; a card serves one caller at a time, and
 * its holder counts as not verified afterwards.
 */
public final class IssueProcedure {
  /** Second issue (二次发行), in the journal. */
  public static final String PERSONALISE = "card.personalise";

  /** Renewal of the expiry, in the journal. */
  public static final String RENEW = "card.renew";

  private final Journal journal;
  private final KeyAuthority authority;

  /** A procedure over these ports. */
  public IssueProcedure(Journal journal, KeyAuthority authority) {
    this.journal = journal;
    this.authority = authority;
  }

  /**
   * Writes file 0016, then file 0015.
   *
   * @param file as long as the card's, of the same card number; {@link CardFile} with… makes it of
   *     the card's own
   */
  public Outcome<IssueReceipt> personalise(
      String order, HolderFile holder, CardFile file, UserCard card) {
    CardFile now = card.file();
    if (file.raw().length() != now.raw().length()) {
      throw new IllegalArgumentException(
          "issue file of "
              + file.raw().length()
              + " bytes given, "
              + now.raw().length()
              + " allowed on this card");
    }
    if (!file.cardNumber().equals(now.cardNumber())) {
      return Outcome.notDone(CardReason.OTHER_CARD, file.cardNumber(), now.cardNumber());
    }
    List<SecureUpdate> updates = List.of(holder.update(now.keyPath()), file.update(now.keyPath()));
    return write(PERSONALISE, order, updates, new IssueReceipt(order, file, holder), card);
  }

  /** Writes a new last day of validity alone; not before the card's first day. */
  public Outcome<IssueReceipt> renew(String order, LocalDate expiry, UserCard card) {
    CardFile now = card.file();
    now.start()
        .filter(expiry::isBefore)
        .ifPresent(
            start -> {
              throw new IllegalArgumentException(
                  "expiry " + expiry + " given, " + start + " or later allowed on this card");
            });
    SecureUpdate renewal = now.renewal(expiry);
    CardFile renewed = new CardFile(now.raw().with(renewal.offset(), renewal.data()));
    return write(
        RENEW, order, List.of(renewal), new IssueReceipt(order, renewed, card.holder()), card);
  }

  private Outcome<IssueReceipt> write(
      String act, String order, List<SecureUpdate> updates, IssueReceipt wanted, UserCard card) {
    Entry entry;
    try {
      Evidence evidence =
          Evidence.none()
              .with("before", digest(card))
              .with("after", digest(wanted.holder(), wanted.card()));
      String subject = LoadProcedure.subject(card.file().cardNumber());
      entry = journal.intend(new Intent(act, subject, order, evidence));
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
    int sent = 0;
    try {
      for (SecureUpdate update : updates) {
        Bytes challenge = card.challengeFor(update);
        Command command = update.command(authority, challenge);
        sent++;
        card.update(update, command);
      }
    } catch (KeyFault e) {
      return journal.notDone(entry, "not-written", e.situation());
    } catch (CardFault e) {
      boolean known = sent == 0 || e.delivery() != Delivery.UNANSWERED;
      boolean failed = e.situation().reason() == CardReason.MEMORY_FAILURE;
      return known && !failed
          ? journal.notDone(entry, "not-written", e.situation())
          : recover(entry, card);
    }
    return recover(entry, card);
  }

  /**
   * Reads the card again and settles an open entry by what it holds: Done where it is what was to
   * be written, NotDone where it is not, Unknown where it cannot be read. Writes nothing.
   */
  public Outcome<IssueReceipt> recover(Entry entry, UserCard card) {
    String order = entry.intent().order();
    String subject = entry.intent().subject();
    String inReader = LoadProcedure.subject(card.file().cardNumber());
    if (!subject.equals(inReader)) {
      return Outcome.unknown(entry.token(), CardReason.OTHER_CARD, subject, inReader);
    }
    try {
      card.readAgain();
    } catch (CardFault e) {
      return Outcome.unknown(entry.token(), CardReason.WRITE_IN_DOUBT, order);
    }
    String found = digest(card);
    Evidence kept = entry.intent().evidence();
    if (found.equals(kept.require("after"))) {
      return done(entry, new IssueReceipt(order, card.file(), card.holder()));
    }
    CardReason reason =
        found.equals(kept.require("before")) ? CardReason.NOT_WRITTEN : CardReason.HALF_WRITTEN;
    return journal.notDone(entry, "not-written", Situation.of(reason, order));
  }

  private Outcome<IssueReceipt> done(Entry entry, IssueReceipt receipt) {
    try {
      journal.settle(entry.token(), new Settlement(Ending.DONE, Evidence.none()));
      return Outcome.done(receipt);
    } catch (StoreFault e) {
      // It is written; the entry stays open, and the card shows it again at the next tap.
      return Outcome.unknown(entry.token(), CardReason.WRITE_IN_DOUBT, receipt.order());
    }
  }

  private static String digest(UserCard card) {
    return digest(card.holder(), card.file());
  }

  private static String digest(HolderFile holder, CardFile card) {
    return holder.raw().plus(card.raw()).sha256().hex();
  }
}
