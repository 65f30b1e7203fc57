package io.github.chewu.examples.plate;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Exit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains a plate number, or why it is none. */
@Command(name = "check", description = "Explain a plate number, or why it is none.")
final class PlateCheck extends Act {
  @Parameters(paramLabel = "TEXT", description = "As typed, such as 甘a·12345.")
  private String text = "";

  @Override
  protected Answer answer() {
    return PlateNumber.parse(text).fold(PlateCheck::explained, this::refused);
  }

  private Answer refused(Situation why) {
    return Answer.refused(Exit.NOT_DONE, why)
        .with("valid", false)
        .with("normalised", PlateNumber.normalise(text));
  }

  private static Answer explained(PlateNumber plate) {
    return Answer.done()
        .with("valid", true)
        .with("normalised", plate.value())
        .with("province", plate.province().map(province -> province.character()))
        .with("authority", plate.authority())
        .with("form", plate.form())
        .with("layout", plate.layout())
        .with("types", plate.types().stream().map(PlateType::code).toList())
        .with("reason", null)
        .say("plate", plate.value())
        .say("province", plate.province().orElse(null))
        .say("authority", plate.authority().orElse(null))
        .say("form", plate.form())
        .say("layout", plate.layout().orElse(null))
        .say(
            "types",
            plate.types().stream().map(PlateCheck::line).collect(Collectors.joining("; ")));
  }

  private static String line(PlateType type) {
    String colour = type.colour().map(PlateColour::chinese).map(word -> " " + word).orElse("");
    return type.code() + " " + type.chinese() + colour;
  }
}
