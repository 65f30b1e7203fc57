package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Exit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a number of the batch its alternate (U19). */
@Command(
    name = "choose",
    description =
        "Make one number of the batch the alternate; it is held for a countdown of its own.")
final class PlatesChoose extends ChoosingAct {
  @Parameters(paramLabel = "P", description = "A number of the batch.")
  private @Nullable PlateNumber plate;

  @Override
  protected Answer answer() throws Fault {
    PlateNumber chosen = Objects.requireNonNull(plate);
    Answer answer =
        inside(
            "choose",
            Numbers.HELD,
            (stage, inside) -> stage.choosing().choose(inside.session(), chosen),
            shape()::of);
    // What was done has a countdown of its own, not the batch's.
    return answer.exit() == Exit.DONE
        ? answer.with("expiresAt", answer.fields().get("alternatesExpireAt"))
        : answer;
  }
}
