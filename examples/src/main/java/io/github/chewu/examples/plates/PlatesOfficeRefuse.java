package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.selection.Preselection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The office does not confirm, for a reason that is not the user failing to come. */
@Command(
    name = "office-refuse",
    description =
        "The office does not confirm: the number is free again, and nobody is blacklisted.")
final class PlatesOfficeRefuse extends Act {
  @Mixin private VehicleOption vehicle = new VehicleOption();

  @Override
  protected Answer answer() throws Fault {
    String user = vehicle.user();
    begin(Counter.TERMINAL, "plates.office-refuse", vehicle.subject());
    Platform platform = Platform.open(common.store(), console().clock());
    Preselection desk = platform.withoutPool(vehicle.vin());
    Outcome<Selection> judged = desk.office().refuse(vehicle.vin(), user);
    return platform.standing(SelectionShape.of(judged, locale()), desk, vehicle.vin(), user);
  }
}
