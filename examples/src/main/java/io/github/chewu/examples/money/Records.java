package io.github.chewu.examples.money;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.payments.fulfilment.TopUp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The recharge records of a vehicle (E02, E03). */
@Command(
    name = "records",
    description = "Recharge records of a vehicle.",
    subcommands = {RecordsUnload.class})
public final class Records extends Act {
  // Not required: the command beneath does not take them.
  @Option(names = "--plate", paramLabel = "P", description = "Plate, as on the card.")
  private @Nullable String plate;

  @Option(names = "--colour", paramLabel = "C", description = "Colour of the plate.")
  private @Nullable PlateColour colour;

  /** As picocli makes it. */
  public Records() {}

  @Override
  protected Answer answer() throws Fault {
    if (plate == null || colour == null) {
      throw BadInput.usage("no plate or no colour given", "chewu records --plate P --colour C");
    }
    try (Desk desk = new Desk(common, warnings, console())) {
      List<TopUp> records = desk.books().records(PlateNumber.normalise(plate), colour.code());
      Answer answer = Answer.done().with("records", records.stream().map(Records::fields).toList());
      for (TopUp record : records) {
        answer = answer.say(line(record));
      }
      return records.isEmpty() ? answer.say("no records") : answer;
    }
  }

  static Map<String, @Nullable Object> fields(TopUp record) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("order", record.id());
    fields.put("cardNumber", record.cardNumber());
    fields.put("plate", record.order().plate());
    fields.put("colour", record.order().colour());
    fields.put("beforeFen", record.before().map(before -> before.fen()).orElse(null));
    fields.put("amountFen", record.amount().fen());
    fields.put("afterFen", record.after().map(after -> after.fen()).orElse(null));
    fields.put("time", time(record.paidAt().orElse(record.openedAt())));
    fields.put("status", record.state());
    return fields;
  }

  static String line(TopUp record) {
    return Columns.pad(time(record.paidAt().orElse(record.openedAt())), 20)
        + Columns.pad(record.id(), 26)
        + Columns.pad(record.cardNumber(), 22)
        + Columns.pad(record.order().plate(), 12)
        + Columns.pad(record.before().map(Object::toString).orElse("-"), 12)
        + Columns.pad("+" + record.amount(), 12)
        + Columns.pad(record.after().map(Object::toString).orElse("-"), 12)
        + record.state();
  }

  /** The time of day at the counter. */
  static String time(Instant instant) {
    return CityTime.at(instant).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
