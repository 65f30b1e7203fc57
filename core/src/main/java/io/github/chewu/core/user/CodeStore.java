package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/** Where issued codes are kept, the last one for each phone and purpose (port). Any thread. */
public interface CodeStore {
  /** The last code that was sent to a phone for a purpose. */
  Optional<IssuedCode> last(Mobile phone, CodePurpose purpose) throws StoreFault;

  /**
   * Puts a code, or none, in the place of what {@link #last} answered; durable when it returns
   * true.
   *
   * @param after of this phone and purpose
   * @return false where another stands there by now, so that of two terminals at once one can use a
   *     code, and each counts its own try; nothing is written then
   */
  boolean replace(
      Mobile phone, CodePurpose purpose, Optional<IssuedCode> before, Optional<IssuedCode> after)
      throws StoreFault;
}
