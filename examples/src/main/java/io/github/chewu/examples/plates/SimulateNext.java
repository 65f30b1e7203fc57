package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The keyboard, simulated (S04, U08). */
@Command(name = "next", description = "The characters that may follow what is typed of a number.")
final class SimulateNext extends SimulatedAct {
  @Parameters(
      paramLabel = "PATTERN",
      arity = "0..1",
      description = "The number as far as it is typed, such as 粤D12.")
  private String typed = "";

  @Override
  protected Answer answer() throws Fault {
    String pattern = PlatesNext.pattern(typed);
    return simulated(
        trial ->
            trial.choosing(inside -> trial.second().choosing().next(inside.session(), pattern)),
        PlatesNext::shown);
  }
}
