package io.github.chewu.examples.card;

import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.smartcard.usercard.IssueProcedure;
import io.github.chewu.smartcard.usercard.IssueReceipt;
import io.github.chewu.smartcard.usercard.UserCard;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renews the last day of validity. */
@Command(name = "activate", description = "Renew the card's last day of validity.")
final class CardActivate extends Act {
  @Option(names = "--until", paramLabel = "DATE", required = true, description = "New last day.")
  private LocalDate until = LocalDate.EPOCH;

  @Mixin private PinOption pin = new PinOption();

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      String order = desk.newOrder("A");
      begin(Counter.TERMINAL, "card.activate", "order:" + order);
      KeyAuthority keys = desk.keys().authority();
      IssueProcedure procedure = new IssueProcedure(desk.counter().store().journal(), keys);
      UserCard card = desk.card();
      Outcome<IssueReceipt> renewed = BadInput.unless(() -> procedure.renew(order, until, card));
      return CardShape.after(renewed, desk, pin.given());
    }
  }
}
