package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.user.LoginTries;
import io.github.chewu.core.user.Operator;
import io.github.chewu.core.user.OperatorStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of operators keeps. */
public abstract class OperatorStoreContract {
  private static final LoginTries ONE = new LoginTries(1, Optional.empty());
  private static final LoginTries LOCKED = new LoginTries(0, Optional.of(Jinan.NOON));

  /** For subclasses. */
  protected OperatorStoreContract() {}

  /** A new store with just this operator. */
  protected abstract OperatorStore store(Operator operator) throws Exception;

  @Test
  @DisplayName("E36: an operator comes back with all that he may do; nobody else is there")
  void operator() throws Exception {
    OperatorStore store = store(OperatorDoor.officer());
    assertEquals(Optional.of(OperatorDoor.officer()), store.operator("P1"));
    assertEquals(Optional.empty(), store.operator("P2"));
  }

  @Test
  @DisplayName("E36: wrong logins are replaced only by who saw them as they are")
  void tries() throws Exception {
    OperatorStore store = store(OperatorDoor.officer());
    assertEquals(LoginTries.NONE, store.tries("P1"));
    assertFalse(store.replace("P1", ONE, LOCKED));
    assertTrue(store.replace("P1", LoginTries.NONE, ONE));
    assertFalse(store.replace("P1", LoginTries.NONE, ONE));
    assertTrue(store.replace("P1", ONE, LOCKED));
    assertEquals(LOCKED, store.tries("P1"));
    assertEquals(LoginTries.NONE, store.tries("P2"));
  }

  @Test
  @DisplayName("E36: of several logins at once only one counts itself")
  void atOnce() throws Exception {
    OperatorStore store = store(OperatorDoor.officer());
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      acts.add(() -> store.replace("P1", LoginTries.NONE, ONE));
    }
    assertEquals(1, Terminals.atOnce(acts).stream().filter(done -> done).count());
  }
}
