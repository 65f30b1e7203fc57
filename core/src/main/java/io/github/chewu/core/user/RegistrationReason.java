package io.github.chewu.core.user;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why somebody is not registered, or not known to be (J01, J02). Numbers are shown masked. */
public enum RegistrationReason implements Reason {
  /** J01: the licence number is registered: {0} licence. */
  LICENCE_REGISTERED,
  /** J01: the mobile number is registered: {0} mobile. */
  MOBILE_REGISTERED,
  /** There is no such licence: {0} licence. */
  NO_LICENCE,
  /** J02: the mobile number is not the contact on file: {0} mobile. */
  OTHER_CONTACT,
  /** The registration never came to the register, and is closed: {0} its id. */
  CLOSED,
  /** The registration was sent and not answered: {0} its id. */
  IN_DOUBT;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
