package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import java.util.Optional;

/** The police's register of licences and their points (port). Safe for any thread. */
@FunctionalInterface
public interface LicenceRegister {
  /** A driver with the total from every channel, as of now. */
  Optional<Driver> driver(LicenceNumber licence) throws RegisterFault;
}
