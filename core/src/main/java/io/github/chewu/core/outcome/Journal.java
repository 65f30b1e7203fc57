package io.github.chewu.core.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where an act that cannot be undone is written down before its first byte that counts, and settled
 * after it (port). A power cut leaves an open entry, never a guess. Implementations are safe for
 * any thread.
 */
public interface Journal {

  /**
   * Writes that an act is about to begin. Durable when it returns. Also among several processes, at
   * most one entry of a subject is open at a time, and an act is begun for an order again only
   * where its earlier entries ended in NOT_DONE.
   *
   * @throws StoreFault with {@link StoreReason#ENTRY_OPEN} where an entry of the subject, or of the
   *     act for this order, is open, with {@link StoreReason#ORDER_DONE} where the act was done for
   *     this order, or where the store fails; the act must not be begun then
   */
  Entry intend(Intent intent) throws StoreFault;

  /**
   * Closes an open entry. Settling it again in the same way changes nothing.
   *
   * @throws StoreFault with {@link StoreReason#ENTRY_SETTLED} where it was settled in the other
   *     way, or where the store fails
   */
  void settle(String token, Settlement settlement) throws StoreFault;

  /**
   * Closes the entry of an act that is known not to have happened, and answers so. Where the store
   * fails the entry stays open, and whoever settles it later finds what is known here already.
   *
   * @param fact the name under which the reason's key is kept
   */
  default <T> Outcome<T> notDone(Entry entry, String fact, Situation why) {
    try {
      Evidence evidence = Evidence.none().with(fact, why.reason().key());
      settle(entry.token(), new Settlement(Ending.NOT_DONE, evidence));
    } catch (StoreFault e) {
      return Outcome.notDone(why);
    }
    return Outcome.notDone(why);
  }

  /** The open entries of a subject, oldest first. */
  List<Entry> open(String subject) throws StoreFault;

  /** Every entry of an order, oldest first, settled or not. */
  List<Entry> entries(String order) throws StoreFault;

  /**
   * What is about to be done.
   *
   * @param act the name of the act, such as {@code purse.load}
   * @param subject what it is done to, such as {@code card:62012201234567890123}
   * @param order the order it is done for: the idempotency key
   * @param evidence the state before, as observed
   */
  record Intent(String act, String subject, String order, Evidence evidence) {}

  /**
   * One line of the journal.
   *
   * @param token names the entry in later runs
   * @param at when it was intended, by the journal's clock
   * @param settlement how it ended; empty while it is open
   */
  record Entry(String token, Instant at, Intent intent, Optional<Settlement> settlement) {
    /** Whether nobody has settled it yet. */
    public boolean isOpen() {
      return settlement.isEmpty();
    }

    /** Whether it was settled in this way. */
    public boolean endedIn(Ending ending) {
      return settlement.filter(settled -> settled.ending() == ending).isPresent();
    }
  }

  /** How an act ended, with what shows it. */
  record Settlement(Ending ending, Evidence evidence) {}

  /** The two ways in which an entry can end; an open entry has neither. */
  enum Ending {
    /** It happened. */
    DONE,
    /** It did not. */
    NOT_DONE
  }
}
