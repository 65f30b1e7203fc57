package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.Recovery;
import java.util.Optional;

/**
 * The card in the reader, as the desk needs it (port). {@link PurseAtHand} is the one over core's
 * load procedure. One caller at a time.
 */
public interface CardAtHand {
  /** The 20 digits. */
  String cardNumber() throws Fault;

  /** Why this order may not be paid, asked before any money is taken; empty where nothing does. */
  Optional<Situation> refuse(LoadOrder order) throws Fault;

  /**
   * Loads the card, at most once for an order, with an entry in the desk's journal from before the
   * first byte that counts.
   */
  Outcome<LoadReceipt> load(LoadOrder order);

  /** Judges an open entry by what the card shows, and settles it where that decides. */
  Recovery recover(Journal.Entry entry) throws Fault;
}
