package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/** What the vehicle administration has on file (车辆管理所; port). Safe for any thread. */
@FunctionalInterface
public interface ContactRegister {
  /** The contact number of a licence's holder now; none where there is no such licence. */
  Optional<Mobile> contact(LicenceNumber licence) throws StoreFault;
}
