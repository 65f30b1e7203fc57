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

/** Gives a vehicle the number that was selected for it (S18). */
@Command(name = "office-confirm", description = "The office gives the vehicle its number.")
final class PlatesOfficeConfirm extends Act {
  @Mixin private VehicleOption vehicle = new VehicleOption();

  @Override
  protected Answer answer() throws Fault {
    String user = vehicle.user();
    begin(Counter.TERMINAL, "plates.office-confirm", vehicle.subject());
    Platform platform = Platform.open(common.store(), console().clock());
    Preselection desk = platform.withoutPool(vehicle.vin());
    Outcome<Selection> judged = desk.office().confirm(vehicle.vin(), user);
    return platform.standing(SelectionShape.of(judged, locale()), desk, vehicle.vin(), user);
  }
}
