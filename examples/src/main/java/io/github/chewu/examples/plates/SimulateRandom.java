package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A random draw, simulated (S04, S15, U18). */
@Command(name = "random", description = "Draw a batch of numbers; none is held by it.")
final class SimulateRandom extends SimulatedAct {
  @Option(names = "--no-4", description = "None with the digit 4.")
  private boolean withoutFour;

  @Override
  protected Answer answer() throws Fault {
    return simulated(
        trial ->
            trial.choosing(
                inside ->
                    trial.second().choosing().draw(inside.session(), "simulation", withoutFour)),
        shape()::of);
  }
}
