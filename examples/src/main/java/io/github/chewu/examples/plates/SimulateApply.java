package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Answer;
import picocli.CommandLine.Command;

/** Stage 1, simulated (S04). */
@Command(name = "apply", description = "Apply, without a check of the vehicle.")
final class SimulateApply extends SimulatedAct {
  @Override
  protected Answer answer() throws Fault {
    return simulated(trial -> Chain.then(trial.first().submit(), trial.first()::goOn), shape()::of);
  }
}
