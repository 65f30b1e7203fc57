package io.github.chewu.examples.sim;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** Simulated devices. */
@Command(
    name = "sim",
    description = "Simulated devices for other programs.",
    subcommands = {SimCard.class, SimWriter.class})
public final class SimGroup extends Group {
  /** As picocli makes it. */
  public SimGroup() {}
}
