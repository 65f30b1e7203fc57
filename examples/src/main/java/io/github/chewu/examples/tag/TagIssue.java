package io.github.chewu.examples.tag;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.obu.tag.IssueMode;
import io.github.chewu.obu.tag.IssueOrder;
import io.github.chewu.obu.tag.SerialTyped;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.obu.tag.TagReceipt;
import io.github.chewu.obu.tag.VehicleTyped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Issues the tag in the field for the vehicle of the card in the reader (E12–E16). */
@Command(
    name = "issue",
    description =
        "Issue the tag in the field for the vehicle of the card in the reader; press its switch"
            + " first. It is not in use until it is activated.")
final class TagIssue extends Act {
  private static final int YEARS = 10;

  /** What an issue consists of, in its order. */
  private static final List<String> STEPS =
      List.of("CARD_READ", "TAG_READ", "COMPARED", "VEHICLE_FILE", "SYSTEM_FILE", "READ_BACK");

  @Option(
      names = "--sn",
      paramLabel = "S",
      required = true,
      description = "Serial on the back of the tag, 16 digits.")
  private String serial = "";

  @Option(
      names = "--sn-again",
      paramLabel = "S",
      required = true,
      description = "The same serial, typed again.")
  private String serialAgain = "";

  @Option(
      names = "--plate",
      paramLabel = "P",
      description = "Plate of the vehicle, which must be the card's.")
  private @Nullable PlateNumber plate;

  @Option(
      names = "--colour",
      paramLabel = "C",
      description = "Colour of its plate, which must be the card's.")
  private @Nullable PlateColour colour;

  @Option(
      names = "--mode",
      paramLabel = "M",
      defaultValue = "new",
      description = "new, replacement or reissue (default: ${DEFAULT-VALUE}).")
  private String mode = "";

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Last day of the tag's contract (default: " + YEARS + " years from today).")
  private @Nullable LocalDate until;

  @Override
  protected Answer answer() throws Fault {
    SerialTyped typed = BadInput.unless(() -> SerialTyped.twice(serial, serialAgain));
    IssueMode chosen = mode();
    try (Desk desk = new Desk(common, warnings, console())) {
      LocalDate today = desk.today();
      LocalDate last = until == null ? today.plusYears(YEARS) : until;
      if (last.isBefore(today)) {
        throw BadInput.usage("--until " + last, "today or later");
      }
      TagDesk tags = desk.tags();
      String order = desk.newOrder("G");
      begin(Counter.TERMINAL, "tag.issue", "tag:" + typed.serial().value());
      CardFile card = desk.card().file();
      Outcome<TagReceipt> issued =
          tags.issue(
              new IssueOrder(
                  order,
                  card,
                  typed,
                  chosen,
                  TagVehicleFile.blank(TagVehicleFile.LENGTH),
                  new VehicleTyped(Optional.ofNullable(plate), Optional.ofNullable(colour)),
                  today,
                  last));
      Answer answer = TagShape.of(issued).with("order", order);
      return answer.exit() == Exit.DONE
          ? answer.with("steps", STEPS)
          : answer.with("serial", typed.serial().value());
    }
  }

  private IssueMode mode() throws BadInput {
    return Stream.of(IssueMode.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(mode))
        .findFirst()
        .orElseThrow(() -> BadInput.usage("mode '" + mode + "'", "new, replacement or reissue"));
  }
}
