package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.examples.cli.Answer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes an alternate, or a number of the batch (U22). */
@Command(
    name = "confirm",
    description = "Take a number that is held; the office must confirm it in time.")
final class PlatesConfirm extends ChoosingAct {
  @Parameters(paramLabel = "P", description = "An alternate, or a number of the batch.")
  private @Nullable PlateNumber plate;

  @Override
  protected Answer answer() throws Fault {
    PlateNumber chosen = Objects.requireNonNull(plate);
    return inside(
        "confirm",
        Numbers.HELD,
        (stage, inside) -> stage.choosing().confirm(inside.session(), chosen),
        shape()::of);
  }
}
