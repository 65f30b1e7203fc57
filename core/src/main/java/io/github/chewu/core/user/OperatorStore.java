package io.github.chewu.core.user;

import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/** Operators and their wrong logins (port). Safe for any thread. */
public interface OperatorStore {
  /** An operator by id. */
  Optional<Operator> operator(String id) throws StoreFault;

  /** The wrong logins of an id; {@link LoginTries#NONE} where nothing is known. */
  LoginTries tries(String id) throws StoreFault;

  /**
   * Puts {@code after} in the place of {@code before}. Durable when it returns, and of several at
   * once only one succeeds.
   *
   * @return false where they were others than {@code before}; nothing was changed then
   */
  boolean replace(String id, LoginTries before, LoginTries after) throws StoreFault;
}
