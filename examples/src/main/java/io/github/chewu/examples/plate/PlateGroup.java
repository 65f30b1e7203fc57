package io.github.chewu.examples.plate;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** Commands for plate numbers. */
@Command(
    name = "plate",
    description = "Plate numbers.",
    subcommands = {PlateCheck.class})
public final class PlateGroup extends Group {
  /** As picocli makes it. */
  public PlateGroup() {}
}
