package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import java.util.ArrayList;
import java.util.List;

/** Bindings for tests and demonstrations: gone with the process. Safe for any thread. */
public final class MemoryBindingStore implements BindingStore {
  private final List<Binding> all = new ArrayList<>();

  /** An empty store. */
  public MemoryBindingStore() {}

  @Override
  public synchronized Bindings about(LicenceNumber user, VehiclePlate plate) {
    return new Bindings(
        all.stream().filter(each -> each.user().equals(user) || each.isOf(plate)).toList());
  }

  @Override
  public synchronized boolean replace(
      LicenceNumber user, VehiclePlate plate, Bindings before, Bindings after) {
    if (!about(user, plate).equals(before)) {
      return false;
    }
    all.removeAll(before.all());
    all.addAll(after.all());
    return true;
  }
}
