package io.github.chewu.core.terminal;

import io.github.chewu.core.violation.RegisterFault;
import io.github.chewu.core.violation.VehiclePlate;
import java.util.Optional;

/** Inspections and insurances (T06; port). Safe for any thread. */
@FunctionalInterface
public interface VehicleStatusRegister {
  /** Those of a vehicle; empty where the register does not know it. */
  Optional<VehicleStatus> status(VehiclePlate plate) throws RegisterFault;
}
