package io.github.chewu.examples.plates;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** The same acts on a copy that is thrown away (S04). */
@Command(
    name = "simulate",
    description =
        "Try it out on a copy of the pool that is thrown away: nothing is kept, and the number is"
            + " not valid.",
    subcommands = {})
public final class SimulateGroup extends Group {
  /** As picocli makes it. */
  public SimulateGroup() {}
}
