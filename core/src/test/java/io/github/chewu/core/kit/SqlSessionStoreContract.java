package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.kit.CommitFaults.Break;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sql.SqlSessionStore;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.terminal.SessionStore;
import io.github.chewu.core.terminal.TerminalSession;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the sessions keep on every engine, also where commits break; a subclass gives a database.
 */
public abstract class SqlSessionStoreContract extends SessionStoreContract {
  /** For subclasses. */
  protected SqlSessionStoreContract() {}

  /** A database without tables, the same one until the test ends. */
  protected abstract DataSource database() throws Exception;

  @Override
  protected final SessionStore store() throws Exception {
    return store(database());
  }

  private static SessionStore store(DataSource source) throws StoreFault {
    return SqlSessionStore.open(Store.open(source));
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER"})
  @DisplayName("T04: a terminal that dies in a step leaves the session before it or after it")
  void crash(Break how) throws Exception {
    TerminalSession paid = new TerminalScene().paid().session();
    TerminalSession opened = TerminalSession.opened(paid.visit());
    CommitFaults faults = new CommitFaults(database());
    SessionStore store = store(faults);
    store.add(opened);
    faults.breakCommit(1, how);
    assertThrows(CommitFaults.Crash.class, () -> store.replace(opened, paid));
    TerminalSession left = how == Break.CRASH_AFTER ? paid : opened;
    assertEquals(Optional.of(left), store().session(TerminalScene.ID));
    assertEquals(left.isIncomplete() ? List.of(left) : List.of(), store().incomplete());
  }

  @Test
  @DisplayName("T04: a step whose answer was lost is in doubt, and read again as it was kept")
  void answerLost() throws Exception {
    TerminalSession paid = new TerminalScene().paid().session();
    TerminalSession opened = TerminalSession.opened(paid.visit());
    CommitFaults faults = new CommitFaults(database());
    SessionStore store = store(faults);
    store.add(opened);
    faults.breakCommit(1, Break.LOST_AFTER);
    StoreFault fault = assertThrows(StoreFault.class, () -> store.replace(opened, paid));
    assertEquals(StoreReason.COMMIT_UNKNOWN, fault.situation().reason());
    assertEquals(Optional.of(paid), store().session(TerminalScene.ID));
  }
}
