package io.github.chewu.examples.card;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.smartcard.usercard.UserCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is on a card. */
@Command(name = "read", description = "Show files, balance, counters and last transactions.")
final class CardRead extends Act {
  @Mixin private PinOption pin = new PinOption();

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      UserCard card = desk.card();
      try {
        desk.verifiedCard(pin.given());
      } catch (CardFault e) {
        if (pin.given().isPresent() || e.delivery() != CardFault.Delivery.ANSWERED) {
          throw e;
        }
        // Nobody named a PIN: what a card shows to everyone is shown.
        warnings.add(e.situation());
      }
      return CardShape.of(card.read(CardShape.RECORDS));
    }
  }
}
