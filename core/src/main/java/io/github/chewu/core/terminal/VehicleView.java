package io.github.chewu.core.terminal;

import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a terminal shows of a vehicle (T01, T06).
 *
 * @param records all of them, as the register has them
 * @param status empty where nothing is known of it
 */
public record VehicleView(
    VehiclePlate plate, List<ViolationRecord> records, Optional<VehicleStatus> status) {
  /** Takes a copy. */
  public VehicleView {
    records = List.copyOf(records);
  }
}
