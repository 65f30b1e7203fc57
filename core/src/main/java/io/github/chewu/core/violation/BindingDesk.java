package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Binds vehicles and dissolves bindings (机动车绑定; J08, J09, J24). Both may be repeated: what is bound
 * already stays as it is. Safe for any thread.
 */
public final class BindingDesk {
  private final BindingStore store;
  private final VehicleRegister vehicles;
  private final BindingPolicy policy;
  private final InstantSource clock;

  /** A desk over these ports. */
  public BindingDesk(
      BindingStore store, VehicleRegister vehicles, BindingPolicy policy, InstantSource clock) {
    this.store = store;
    this.vehicles = vehicles;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Binds a vehicle. Stale bindings of it, by whomever, are dissolved on the way: they hinder
   * nobody who comes after (J24).
   */
  public Outcome<Binding> bind(LicenceNumber user, VehiclePlate plate) {
    try {
      Optional<Vehicle> vehicle = vehicles.vehicle(plate);
      return vehicle.isEmpty()
          ? Outcome.notDone(BindingReason.NO_VEHICLE, plate.number())
          : bind(user, vehicle.get());
    } catch (Fault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Outcome<Binding> bind(LicenceNumber user, Vehicle vehicle) throws Fault {
    Instant now = clock.instant();
    Bindings before = store.about(user, vehicle.plate());
    Bindings left = before.withoutStale(vehicle, now);
    Optional<Binding> first = left.live(user, vehicle.plate());
    if (first.isPresent()) {
      return Outcome.done(first.get());
    }
    List<Situation> refusals = policy.refusals(user, vehicle, left);
    if (!refusals.isEmpty()) {
      return Outcome.notDone(refusals.get(0));
    }
    Binding added = Binding.of(vehicle, user, now);
    return write(user, vehicle.plate(), before, left.with(added), added);
  }

  /** Dissolves a user's binding of a plate, stale or not (解除绑定). */
  public Outcome<Binding> dissolve(LicenceNumber user, VehiclePlate plate) {
    try {
      Bindings before = store.about(user, plate);
      Optional<Binding> live = before.live(user, plate);
      if (live.isEmpty()) {
        return Outcome.notDone(BindingReason.NOT_BOUND, plate.number());
      }
      Binding gone = live.get().dissolvedAt(clock.instant());
      return write(user, plate, before, before.without(live.get(), gone), gone);
    } catch (Fault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Outcome<Binding> write(
      LicenceNumber user, VehiclePlate plate, Bindings before, Bindings after, Binding receipt)
      throws Fault {
    return store.replace(user, plate, before, after)
        ? Outcome.done(receipt)
        : Outcome.notDone(BindingReason.CHANGED_MEANWHILE, plate.number());
  }

  /**
   * What happened to a vehicle since the user bound it, so that he is told to update or dissolve
   * the binding in time (J24); empty where it still holds.
   *
   * @throws Fault where store or register fails
   */
  public List<Situation> staleness(LicenceNumber user, VehiclePlate plate) throws Fault {
    Optional<Binding> live = store.about(user, plate).live(user, plate);
    Optional<Vehicle> now = vehicles.vehicle(plate);
    if (live.isEmpty()) {
      return List.of();
    }
    return now.map(vehicle -> live.get().staleness(vehicle))
        .orElseGet(() -> List.of(Situation.of(BindingReason.NO_VEHICLE, plate.number())));
  }
}
