package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.user.Operator;
import io.github.chewu.core.user.OperatorStore;
import io.github.chewu.core.user.PasswordHash;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of operators keeps. */
public abstract class OperatorStoreContract {
  /** For subclasses. */
  protected OperatorStoreContract() {}

  /** A new store with just this operator. */
  protected abstract OperatorStore store(Operator operator, PasswordHash password) throws Exception;

  @Test
  @DisplayName("E36: an operator comes back with all that he may do; nobody else is there")
  void operator() throws Exception {
    OperatorStore store = store(OperatorDoor.officer(), OperatorDoor.SECRET);
    assertEquals(Optional.of(OperatorDoor.officer()), store.operator("P1"));
    assertEquals(Optional.of(OperatorDoor.SECRET), store.password("P1"));
    assertEquals(Optional.empty(), store.operator("P2"));
    assertEquals(Optional.empty(), store.password("P2"));
  }
}
