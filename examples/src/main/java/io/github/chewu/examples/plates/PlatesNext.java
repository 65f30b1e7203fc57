package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.selection.Step;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Which characters are still possible (U08). */
@Command(
    name = "next",
    description =
        "The characters that may follow what is typed of a number, as the keyboard shows.")
final class PlatesNext extends ChoosingAct {
  @Parameters(
      paramLabel = "PATTERN",
      arity = "0..1",
      description = "The number as far as it is typed, with its office or without, such as 粤D12.")
  private String typed = "";

  @Override
  protected Answer answer() throws Fault {
    String pattern = pattern(typed);
    return inside(
        "next",
        Numbers.SHOWN,
        (stage, inside) -> stage.choosing().next(inside.session(), pattern),
        PlatesNext::shown);
  }

  /** Blanks that stand for what is not typed yet are left out. */
  static String pattern(String typed) throws BadInput {
    String pattern = PlateNumber.normalise(typed).replaceFirst("[?_*]+$", "");
    if (!pattern.matches("(\\p{IsHan}[A-Z])?[0-9A-HJ-NP-Z]{0,6}")) {
      throw BadInput.usage(
          "'" + Typed.shown(typed) + "'",
          "the beginning of a number: digits and letters without I and O");
    }
    return pattern;
  }

  static Answer shown(Outcome<String> outcome) {
    return Answer.of(
        outcome,
        characters ->
            Answer.done()
                .with("characters", characters)
                .with("step", Step.CHOOSING.number())
                .say(
                    characters.isEmpty()
                        ? "-"
                        : characters
                            .chars()
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining(" "))));
  }
}
