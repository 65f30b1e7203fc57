package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.ResidentId;
import java.time.LocalDate;
import java.util.Optional;

/** What is known of a user and must not be in the password (J04). */
public record PersonalData(LicenceNumber licence, Mobile mobile) {
  /** The date of birth, where the licence number holds it. */
  public Optional<LocalDate> birthDate() {
    return licence.residentId().map(ResidentId::birthDate);
  }
}
