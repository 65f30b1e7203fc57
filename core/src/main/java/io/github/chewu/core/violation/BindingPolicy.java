package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.violation.Vehicle.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which vehicles a user may bind (J09, decision 2).
 *
 * @param vehicles of which kind
 * @param others how many vehicles of others; empty for none
 */
public record BindingPolicy(VehicleScope vehicles, Optional<FilingLimits> others) {
  /** Ji'nan: one's own small non-operating vehicles registered there (J09). */
  public static final BindingPolicy JINAN =
      new BindingPolicy(
          VehicleScope.privateCarsOf(
              new Authority(Province.SHANDONG, 'A', Authority.Standing.ASSIGNED)),
          Optional.empty());

  /** Today's national practice (交管12123): one's own, and others' within limits. */
  public static final BindingPolicy NATIONAL_12123 =
      new BindingPolicy(VehicleScope.ANY, Optional.of(new FilingLimits(3, 5, 3)));

  /**
   * How many vehicles of others may be filed (非本人机动车备案).
   *
   * @param atATime by one user, live at a time
   * @param overTime by one user, dissolved ones included
   * @param users that have filed one vehicle which is not theirs
   */
  public record FilingLimits(int atATime, int overTime, int users) {}

  /**
   * Every rule that refuses a new binding; none for one that lives already.
   *
   * @param known all bindings of the user and of the vehicle
   */
  public List<Situation> refusals(LicenceNumber user, Vehicle vehicle, Bindings known) {
    List<Situation> found = new ArrayList<>();
    refuseKind(vehicle, found);
    if (!vehicle.isHeldBy(user)) {
      others.ifPresentOrElse(
          limits -> limit(user, vehicle, known, limits, found),
          () -> add(found, true, BindingReason.NOT_OWN, vehicle));
    }
    return List.copyOf(found);
  }

  private void refuseKind(Vehicle vehicle, List<Situation> found) {
    add(
        found,
        !vehicles.isOpenTo(vehicle.authority()),
        BindingReason.NOT_LOCAL,
        vehicle,
        vehicle.authority());
    add(found, !vehicles.uses().contains(vehicle.use()), BindingReason.USE, vehicle);
    add(found, !vehicles.sizes().contains(vehicle.size()), BindingReason.SIZE, vehicle);
    Condition condition = vehicle.condition();
    add(found, condition == Condition.DEREGISTERED, BindingReason.DEREGISTERED, vehicle);
    add(found, condition == Condition.SCRAPPED, BindingReason.SCRAPPED, vehicle);
  }

  private static void limit(
      LicenceNumber user,
      Vehicle vehicle,
      Bindings known,
      FilingLimits limits,
      List<Situation> found) {
    add(
        found,
        known.liveFilingsBy(user) >= limits.atATime(),
        BindingReason.TOO_MANY_AT_A_TIME,
        vehicle,
        limits.atATime());
    add(
        found,
        known.filingsBy(user) >= limits.overTime(),
        BindingReason.TOO_MANY_OVER_TIME,
        vehicle,
        limits.overTime());
    add(
        found,
        known.liveFilingsOf(vehicle) >= limits.users(),
        BindingReason.TOO_MANY_USERS,
        vehicle,
        limits.users());
  }

  private static void add(
      List<Situation> found, boolean wrong, BindingReason reason, Vehicle vehicle, Object... more) {
    if (wrong) {
      Object[] arguments = new Object[more.length + 1];
      arguments[0] = vehicle.plate().number();
      System.arraycopy(more, 0, arguments, 1, more.length);
      found.add(Situation.of(reason, arguments));
    }
  }
}
