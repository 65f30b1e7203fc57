package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.violation.Vehicle.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A vehicle that a user bound or filed (机动车绑定, 备案; J08), with what was registered of it then.
 *
 * @param vehicle as it was registered
 * @param since when it was bound
 * @param dissolved when it was dissolved (解除绑定); empty while it lives
 */
public record Binding(
    Vehicle vehicle, LicenceNumber user, Instant since, Optional<Instant> dissolved) {

  /** A binding that begins now. */
  public static Binding of(Vehicle vehicle, LicenceNumber user, Instant since) {
    return new Binding(vehicle, user, since, Optional.empty());
  }

  /** Whether it was not dissolved. */
  public boolean isLive() {
    return dissolved.isEmpty();
  }

  /** Whether the vehicle was the user's own. */
  public boolean isOwn() {
    return vehicle.isHeldBy(user);
  }

  /** Whether it is of this user and this plate. */
  boolean isOf(LicenceNumber whose, VehiclePlate plate) {
    return user.equals(whose) && isOf(plate);
  }

  boolean isOf(VehiclePlate plate) {
    return vehicle.plate().equals(plate);
  }

  Binding dissolvedAt(Instant at) {
    return new Binding(vehicle, user, since, Optional.of(at));
  }

  /** Whether anything happened to the vehicle that ends it (J24). */
  public boolean isStale(Vehicle now) {
    return !staleness(now).isEmpty();
  }

  /** Everything that happened to the vehicle since it was bound and that ends it (J24). */
  public List<Situation> staleness(Vehicle now) {
    List<Situation> found = new ArrayList<>();
    add(found, !now.vin().equals(vehicle.vin()), BindingReason.NUMBER_PASSED_ON);
    boolean sameHolder = now.holder().value().equals(vehicle.holder().value());
    add(found, !sameHolder || now.holderSince().isAfter(since), BindingReason.TRANSFERRED);
    add(found, now.use() != vehicle.use(), BindingReason.USE_CHANGED);
    add(found, !now.authority().equals(vehicle.authority()), BindingReason.MOVED_AWAY);
    add(found, now.condition() == Condition.DEREGISTERED, BindingReason.DEREGISTERED);
    add(found, now.condition() == Condition.SCRAPPED, BindingReason.SCRAPPED);
    return List.copyOf(found);
  }

  private void add(List<Situation> found, boolean holds, BindingReason reason) {
    if (holds) {
      found.add(Situation.of(reason, vehicle.plate().number()));
    }
  }
}
