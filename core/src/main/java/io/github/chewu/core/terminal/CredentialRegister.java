package io.github.chewu.core.terminal;

import io.github.chewu.core.violation.RegisterFault;
import java.util.Optional;

/** The vehicle office's credentials (T07; port). Safe for any thread. */
@FunctionalInterface
public interface CredentialRegister {
  /** The credential of a number, where it is valid. */
  Optional<Credential> credential(String number) throws RegisterFault;
}
