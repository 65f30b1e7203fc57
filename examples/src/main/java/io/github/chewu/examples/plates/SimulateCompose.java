package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Composed numbers, simulated (S04, S14). */
@Command(name = "compose", description = "Try numbers in this order; nothing is selected by it.")
final class SimulateCompose extends SimulatedAct {
  @Parameters(paramLabel = "P", arity = "1..*", description = "Numbers, such as 粤D12A45.")
  private List<String> typed = new ArrayList<>();

  @Override
  protected Answer answer() throws Fault {
    Optional<Answer> wrong = NumbersTyped.refusal(typed, shape());
    return wrong.isPresent()
        ? wrong.get()
        : simulated(
            trial ->
                trial.choosing(
                    inside ->
                        trial.second().compose(inside, "simulation", typed, trial.clock()::jumpTo)),
            shape()::of);
  }
}
