package io.github.chewu.examples.desk;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.Recovery;
import io.github.chewu.examples.cli.Secret;
import io.github.chewu.payments.fulfilment.CardAtHand;
import io.github.chewu.payments.fulfilment.PurseAtHand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The card in the reader, read when it is first needed: not every order needs one. */
final class CardOnDemand implements CardAtHand {
  private final Desk desk;
  private final LoadProcedure loads;
  private final Optional<Secret> pin;
  private @Nullable PurseAtHand opened;

  CardOnDemand(Desk desk, LoadProcedure loads, Optional<Secret> pin) {
    this.desk = desk;
    this.loads = loads;
    this.pin = pin;
  }

  @Override
  public String cardNumber() throws Fault {
    return desk.card().file().cardNumber();
  }

  @Override
  public Optional<Situation> refuse(LoadOrder order) throws Fault {
    return purse().refuse(order);
  }

  @Override
  public Outcome<LoadReceipt> load(LoadOrder order) {
    PurseAtHand purse;
    try {
      purse = purse();
    } catch (Fault e) {
      return Outcome.notDone(e.situation());
    }
    return purse.load(order);
  }

  @Override
  public Recovery recover(Journal.Entry entry) throws Fault {
    return purse().recover(entry);
  }

  private PurseAtHand purse() throws Fault {
    PurseAtHand purse = opened;
    if (purse == null) {
      purse = new PurseAtHand(loads, desk.verifiedCard(pin).purse());
      opened = purse;
    }
    return purse;
  }
}
