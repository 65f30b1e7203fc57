package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.PurseSession;
import io.github.chewu.core.purse.Recovery;
import java.util.Optional;

/** A card with an open purse session, loaded by core's procedure. One caller at a time. */
public final class PurseAtHand implements CardAtHand {
  private final LoadProcedure procedure;
  private final PurseSession session;

  /**
   * The card of this session.
   *
   * @param procedure made with the journal of the desk's store, no other
   */
  public PurseAtHand(LoadProcedure procedure, PurseSession session) {
    this.procedure = procedure;
    this.session = session;
  }

  @Override
  public String cardNumber() {
    return session.card().cardNumber();
  }

  @Override
  public Optional<Situation> refuse(LoadOrder order) throws Fault {
    return procedure.refuse(order, session.card(), session.balance());
  }

  @Override
  public Outcome<LoadReceipt> load(LoadOrder order) {
    return procedure.load(order, session);
  }

  @Override
  public Recovery recover(Journal.Entry entry) throws Fault {
    return procedure.recover(entry, session);
  }
}
