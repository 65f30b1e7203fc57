package io.github.chewu.core.violation;

import java.util.Optional;

/** The police's register of vehicles (port). Safe for any thread. */
@FunctionalInterface
public interface VehicleRegister {
  /** The vehicle that has a plate now, or had it last. */
  Optional<Vehicle> vehicle(VehiclePlate plate) throws RegisterFault;
}
