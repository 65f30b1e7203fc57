package io.github.chewu.examples.sim;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.examples.cli.Unusable;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.examples.desk.SimReader;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.CardStateFile;
import io.github.chewu.smartcard.virtual.VpcdLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes or shows a virtual card, and puts it behind a running pcscd. */
@Command(
    name = "card",
    description = "A virtual card: makes or shows its file, serves it behind a running pcscd.")
final class SimCard extends Act {
  @Option(
      names = "--vpcd",
      converter = Address.FromText.class,
      paramLabel = "HOST:PORT",
      description = "Where vpcd listens, such as localhost:35963; serves until it is ended.")
  private @Nullable Address vpcd;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where the card is kept (default: in memory).")
  private @Nullable Path state;

  @Mixin private NewCard asked = new NewCard();

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      LocalDate today = desk.today();
      SimReader sim = new SimReader(desk.keys(), today, SimReader.plan(common));
      CardState described = asked.state(desk.keys(), today);
      if (state == null) {
        return serve(sim, described, changed -> {});
      }
      if (Files.exists(state) && asked.isAsked()) {
        throw BadInput.usage(
            "a card is kept in '" + state + "' and another is described",
            "the file of the card alone, or a file that is not there yet");
      }
      try (CardStateFile file = CardStateFile.open(state, () -> described)) {
        return serve(sim, file.state(), file);
      }
    }
  }

  private Answer serve(SimReader sim, CardState card, Consumer<CardState> store) throws Fault {
    Answer shown = shown(card);
    if (vpcd == null) {
      return shown;
    }
    Address address = vpcd;
    console().err().println("card " + shown.fields().get("cardNumber") + " behind " + address);
    try (VpcdLink link = new VpcdLink(address.host(), address.port(), sim.over("", card, store))) {
      link.run();
      return shown;
    } catch (IOException e) {
      throw new Unusable(e, CliReason.NO_VPCD, address, String.valueOf(e.getMessage()));
    }
  }

  private Answer shown(CardState card) {
    CardFile issue = new CardFile(card.file("0015").orElseThrow());
    return Answer.done()
        .with("cardNumber", issue.cardNumber())
        .with("type", issue.typeCode())
        .with("plate", issue.plate())
        .with("colour", issue.colourCode())
        .with("balanceFen", card.purse().balance().fen())
        .with("onlineCounter", card.purse().onlineCounter())
        .with("triesLeft", card.triesLeft())
        .with("state", state)
        .say("card", issue.cardNumber())
        .say("type", issue.typeCode())
        .say("plate", issue.plate().orElse(null))
        .say("balance", card.purse().balance())
        .say("online counter", card.purse().onlineCounter())
        .say("kept in", state == null ? "memory" : state);
  }
}
