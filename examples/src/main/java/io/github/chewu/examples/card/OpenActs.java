package io.github.chewu.examples.card;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Secret;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.smartcard.usercard.IssueProcedure;
import io.github.chewu.smartcard.usercard.PurchaseProcedure;
import java.util.Optional;

/** Acts other than a recharge that were left open on the card in the reader. */
final class OpenActs {
  private final Desk desk;
  private final Optional<Secret> pin;

  OpenActs(Desk desk, Optional<Secret> pin) {
    this.desk = desk;
    this.pin = pin;
  }

  /** Settles the oldest by what the card shows; empty where there is none. */
  Optional<Answer> settle() throws Fault {
    Journal journal = desk.counter().store().journal();
    String subject = LoadProcedure.subject(desk.card().file().cardNumber());
    for (Journal.Entry entry : journal.open(subject)) {
      String act = entry.intent().act();
      if (act.equals(LoadProcedure.ACT)) {
        continue;
      }
      Outcome<?> ended =
          act.equals(PurchaseProcedure.ACT)
              ? desk.purchases().recover(entry, desk.verifiedCard(pin).purse())
              : new IssueProcedure(journal, desk.keys().authority()).recover(entry, desk.card());
      return Optional.of(shown(ended).with("act", act).with("order", entry.intent().order()));
    }
    return Optional.empty();
  }

  /** Known is settled, whichever way it is. */
  private static Answer shown(Outcome<?> ended) {
    return ended.fold(
        done -> settled("DONE"),
        notDone -> settled("NOT_DONE"),
        unknown -> Answer.unknown(unknown.token(), unknown.situation()));
  }

  private static Answer settled(String ending) {
    return Answer.done().with("verdict", ending).with("action", "CONFIRM").say("it was " + ending);
  }
}
