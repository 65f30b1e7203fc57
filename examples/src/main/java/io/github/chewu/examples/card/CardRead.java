package io.github.chewu.examples.card;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Secret;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.smartcard.usercard.UserCard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what is on a card. */
@Command(name = "read", description = "Show files, balance, counters and last transactions.")
final class CardRead extends Act {
  private static final int RECORDS = 10;

  @Option(
      names = "--pin",
      paramLabel = "P",
      description = "As typed, or @FILE (default: the usual PIN).")
  private @Nullable Secret pin;

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      UserCard card = desk.card();
      try {
        desk.verifiedCard(Optional.ofNullable(pin));
      } catch (CardFault e) {
        if (pin != null || e.delivery() != CardFault.Delivery.ANSWERED) {
          throw e;
        }
        // Nobody named a PIN: what a card shows to everyone is shown.
        warnings.add(e.situation());
      }
      return CardShape.of(card.read(RECORDS));
    }
  }
}
