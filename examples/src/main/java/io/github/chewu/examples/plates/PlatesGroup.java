package io.github.chewu.examples.plates;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** Commands of pre-selection. */
@Command(
    name = "plates",
    description =
        "Pre-select a plate number: apply, choose one that is composed or drawn, and what the"
            + " vehicle office answers.",
    subcommands = {
      PlatesApply.class,
      PlatesStatus.class,
      PlatesNext.class,
      PlatesCompose.class,
      PlatesRandom.class,
      PlatesChoose.class,
      PlatesConfirm.class,
      PlatesVoucher.class,
      PlatesOfficeConfirm.class,
      PlatesOfficeRefuse.class,
      SimulateGroup.class,
      PlatesPool.class,
      PlatesSample.class
    })
public final class PlatesGroup extends Group {
  /** As picocli makes it. */
  public PlatesGroup() {}
}
