package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All bindings, dissolved ones included, of one user and of one vehicle: what a new one is judged
 * by.
 */
public record Bindings(List<Binding> all) {
  /** Takes a copy. */
  public Bindings {
    all = List.copyOf(all);
  }

  /** The live binding of a user and a plate. */
  public Optional<Binding> live(LicenceNumber user, VehiclePlate plate) {
    return all.stream()
        .filter(Binding::isLive)
        .filter(binding -> binding.isOf(user, plate))
        .findFirst();
  }

  /** Live ones of a vehicle that no longer hold, as it is registered now (J24). */
  public List<Binding> stale(Vehicle now) {
    return all.stream()
        .filter(Binding::isLive)
        .filter(binding -> binding.isOf(now.plate()) && binding.isStale(now))
        .toList();
  }

  Bindings with(Binding added) {
    List<Binding> more = new ArrayList<>(all);
    more.add(added);
    return new Bindings(more);
  }

  /** The same with the vehicle's stale ones dissolved (J24). */
  Bindings withoutStale(Vehicle now, Instant at) {
    List<Binding> stale = stale(now);
    return new Bindings(
        all.stream().map(each -> stale.contains(each) ? each.dissolvedAt(at) : each).toList());
  }

  Bindings without(Binding live, Binding gone) {
    return new Bindings(all.stream().map(each -> each.equals(live) ? gone : each).toList());
  }

  long filingsBy(LicenceNumber user) {
    return all.stream().filter(each -> each.user().equals(user) && !each.isOwn()).count();
  }

  long liveFilingsBy(LicenceNumber user) {
    return all.stream()
        .filter(each -> each.user().equals(user) && !each.isOwn() && each.isLive())
        .count();
  }

  long liveFilingsOf(Vehicle vehicle) {
    return all.stream()
        .filter(each -> each.isOf(vehicle.plate()) && !each.isOwn() && each.isLive())
        .filter(each -> !each.isStale(vehicle))
        .count();
  }
}
