package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.platepool.selection.Choosing;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A random draw, simulated (S04, S15, U18). */
@Command(name = "random", description = "Draw a batch of numbers; none is held by it.")
final class SimulateRandom extends SimulatedAct {
  @Option(names = "--no-4", description = "None with the digit 4.")
  private boolean withoutFour;

  @Option(names = "--confirm", description = "Take the first of the batch, to see how it ends.")
  private boolean confirm;

  @Override
  protected Answer answer() throws Fault {
    return simulated(
        trial ->
            trial.choosing(
                inside ->
                    Chain.then(
                        trial.second().choosing().draw(inside.session(), "simulation", withoutFour),
                        drawn -> taken(trial.second().choosing(), inside.session(), drawn))),
        shape()::of);
  }

  private Outcome<Page> taken(Choosing choosing, Session session, Page drawn) {
    return confirm ? choosing.confirm(session, drawn.batch().get(0).plate()) : Outcome.done(drawn);
  }
}
