package io.github.chewu.examples.card;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.smartcard.usercard.CardCheck;
import picocli.CommandLine.Command;

/** Whether a card is activated, and what may be done with it (E35). */
@Command(name = "check", description = "Whether the card is activated, and what may be done.")
final class CardLook extends Act {
  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      CardCheck check = CardCheck.of(desk.card().file(), desk.today());
      return Answer.done()
          .with("activated", check.activated())
          .with("expired", check.expired())
          .with("actions", check.actions())
          .say("activated", check.activated())
          .say("expired", check.expired())
          .say("may be done", check.actions());
    }
  }
}
