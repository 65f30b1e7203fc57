package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Answer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws a batch (S15, U16 to U18, U22). */
@Command(
    name = "random",
    description =
        "Draw a batch of numbers: each draw costs a chance, whether one is chosen or not.")
final class PlatesRandom extends ChoosingAct {
  @Option(names = "--no-4", description = "None with the digit 4.")
  private boolean withoutFour;

  @Option(
      names = "--order",
      paramLabel = "ID",
      description = "Names the draw: the same again draws nothing new (default: a new one).")
  private @Nullable String order;

  @Override
  protected Answer answer() throws Fault {
    String name = order == null ? newOrder() : NumbersTyped.order(order);
    return under(
        name,
        inside(
            "random",
            Numbers.FREE,
            (stage, inside) -> stage.choosing().draw(inside.session(), name, withoutFour),
            shape()::of));
  }
}
