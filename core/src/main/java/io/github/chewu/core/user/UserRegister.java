package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/**
 * The users of the system (port). It holds a licence number once and a mobile number once, whoever
 * registers at the same time. Safe for any thread.
 */
public interface UserRegister {
  /**
   * Adds a user where neither his licence number nor his mobile number is registered. The same id
   * again answers with its first user.
   *
   * @return Done when it is durable; NotDone only where nothing was added, with {@link
   *     RegistrationReason#LICENCE_REGISTERED}, {@link RegistrationReason#MOBILE_REGISTERED} or
   *     {@link RegistrationReason#CLOSED}; Unknown where the answer is lost
   */
  Outcome<User> add(User user);

  /**
   * Finds out what became of a registration, and closes it where it never came, so that a request
   * still on its way is refused. May be repeated.
   *
   * @return Done with its user, NotDone where it never came and never will, Unknown where the
   *     register cannot say yet
   */
  Outcome<User> settle(String id);

  /** The user with this licence number. */
  Optional<User> byLicence(LicenceNumber licence) throws StoreFault;

  /** The user with this mobile number. */
  Optional<User> byMobile(Mobile mobile) throws StoreFault;
}
