package io.github.chewu.examples.money;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.examples.card.PinOption;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.payments.fulfilment.TopUp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a half record to not loaded, on the evidence of its card (E01, E04, E05). */
@Command(
    name = "unload",
    description = "Set a record to not loaded, on the evidence of the card in the reader.")
final class RecordsUnload extends Act {
  @Parameters(paramLabel = "ORDER", description = "Which record.")
  private String order = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, in words.")
  private String reason = "";

  @Option(names = "--yes", description = "Vehicle, balance and status were looked at.")
  private boolean yes;

  @Mixin private PinOption pin = new PinOption();

  @Override
  protected Answer answer() throws Fault {
    if (reason.isBlank()) {
      throw BadInput.usage("blank reason given", "a reason in words");
    }
    begin(Counter.TERMINAL, "records.unload", "order:" + order);
    try (Desk desk = new Desk(common, warnings, console())) {
      Optional<TopUp> record = desk.counter().store().find(order);
      boolean confirmed = yes || (record.isPresent() && isConfirmed(record.get()));
      Outcome<TopUp> outcome =
          desk.counter()
              .topUps()
              .unload(order, desk.operator(), reason, confirmed, desk.cardAtHand(pin.given()));
      Answer answer = Answer.of(outcome, RecordsUnload::shown).with("order", order);
      return answer.exit() == Exit.DONE
          ? answer
          : answer.with("status", desk.counter().standing(order).map(TopUp::state));
    }
  }

  private boolean isConfirmed(TopUp record) {
    if (!console().terminal()) {
      return false;
    }
    console().err().println(Records.line(record));
    console().err().print("set this record to not loaded? yes/no: ");
    console().err().flush();
    try {
      String answer = console().in().readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer shown(TopUp record) {
    String next = "chewu card settle --order " + record.id();
    return Answer.done()
        .with("status", record.state())
        .with("next", next)
        .say("status", record.state())
        .say("next", next);
  }
}
