package io.github.chewu.core.user;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Operators for tests and demonstrations: gone with the process. Safe for any thread. */
public final class MemoryOperatorStore implements OperatorStore {
  private final Map<String, Operator> operators = new HashMap<>();
  private final Map<String, PasswordHash> passwords = new HashMap<>();

  /** An empty store. */
  public MemoryOperatorStore() {}

  /** Adds an operator, or puts him in the place of one with the same id. */
  public synchronized void add(Operator operator, PasswordHash password) {
    operators.put(operator.id(), operator);
    passwords.put(operator.id(), password);
  }

  @Override
  public synchronized Optional<Operator> operator(String id) {
    return Optional.ofNullable(operators.get(id));
  }

  @Override
  public synchronized Optional<PasswordHash> password(String id) {
    return Optional.ofNullable(passwords.get(id));
  }
}
