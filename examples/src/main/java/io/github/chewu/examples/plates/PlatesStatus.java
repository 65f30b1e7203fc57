package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Where a user lands who comes back (S12, S13, U03), and what is held for the vehicle. */
@Command(
    name = "status",
    description = "Where one who comes back lands, what is held and until when, what is left.")
final class PlatesStatus extends Act {
  @Mixin private VehicleOption vehicle = new VehicleOption();

  @Override
  protected Answer answer() throws Fault {
    Vin vin = vehicle.vin();
    String user = vehicle.user();
    Platform platform = Platform.reading(common.store(), console().clock());
    Preselection desk = platform.withoutPool(vin);
    Page page = desk.entrance().enter(vin, user);
    Optional<Page> inside = platform.inside(desk, vin, user);
    Standing standing = platform.claims().standing(vin, user);
    boolean own = standing.owner().equals(user);
    List<Claim> held = own ? standing.live() : List.of();
    PageShape shape = new PageShape(locale(), console().clock());
    return shape
        .shown(
            Answer.done(),
            page,
            inside.map(Page::batch).orElseGet(() -> of(ClaimKind.BATCH, held)),
            inside.map(Page::alternates).orElseGet(() -> of(ClaimKind.ALTERNATE, held)),
            inside.flatMap(shape::composeFrom))
        .with("rules", platform.rules(vin).name());
  }

  private static List<Claim> of(ClaimKind kind, List<Claim> held) {
    return held.stream().filter(claim -> claim.kind() == kind).toList();
  }
}
