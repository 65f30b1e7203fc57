package io.github.chewu.core.user;

import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/** Operators and what is kept of their passwords (port). Safe for any thread. */
public interface OperatorStore {
  /** An operator by id. */
  Optional<Operator> operator(String id) throws StoreFault;

  /** What is kept of an operator's password: the first factor. */
  Optional<PasswordHash> password(String id) throws StoreFault;
}
