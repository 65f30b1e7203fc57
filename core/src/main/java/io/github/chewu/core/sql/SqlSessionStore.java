package io.github.chewu.core.sql;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.terminal.SessionStore;
import io.github.chewu.core.terminal.TerminalSession;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Sessions of terminals in a store's table {@code chewu_session}, shared by all processes that
 * share the store (T04). Licences are kept in full. Safe for any thread.
 */
public final class SqlSessionStore implements SessionStore {
  private final Store store;

  private SqlSessionStore(Store store) {
    this.store = store;
  }

  /** The sessions in this store, whose table is made where it is missing. */
  public static SqlSessionStore open(Store store) throws StoreFault {
    migrator().migrate(store);
    return new SqlSessionStore(store);
  }

  /** The versions of the table; the same file serves both engines. */
  public static Migrator migrator() {
    return new Migrator(
        "sessions",
        List.of(Migration.read(1, SqlSessionStore.class.getResourceAsStream("sessions-1.sql"))));
  }

  @Override
  public Optional<TerminalSession> session(String id) throws StoreFault {
    Optional<String> text = store.read(tx -> text(tx, id));
    return text.isEmpty() ? Optional.empty() : Optional.of(parse(text.get()));
  }

  @Override
  public boolean add(TerminalSession session) throws StoreFault {
    String id = session.visit().id();
    return store.swap(
        key(id),
        tx ->
            tx.updateOne(
                "INSERT INTO chewu_session (id, opened, incomplete, session) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING",
                id,
                session.visit().opened(),
                session.isIncomplete() ? 1 : 0,
                SessionText.of(session)),
        tx -> text(tx, id).isEmpty());
  }

  @Override
  public boolean replace(TerminalSession before, TerminalSession after) throws StoreFault {
    String id = before.visit().id();
    String was = SessionText.of(before);
    return store.swap(
        key(id),
        tx ->
            tx.updateOne(
                "UPDATE chewu_session SET incomplete = ?, session = ?"
                    + " WHERE id = ? AND session = ?",
                after.isIncomplete() ? 1 : 0,
                SessionText.of(after),
                id,
                was),
        tx -> text(tx, id).equals(Optional.of(was)));
  }

  @Override
  public List<TerminalSession> incomplete() throws StoreFault {
    List<String> texts =
        store.read(
            tx ->
                tx.list(
                    "SELECT session FROM chewu_session WHERE incomplete = 1 ORDER BY opened, id",
                    row -> row.getString(1)));
    List<TerminalSession> sessions = new ArrayList<>();
    for (String text : texts) {
      sessions.add(parse(text));
    }
    return List.copyOf(sessions);
  }

  private static String key(String id) {
    return "chewu.session:" + id;
  }

  private static Optional<String> text(Transaction tx, String id) throws SQLException {
    return tx.first("SELECT session FROM chewu_session WHERE id = ?", row -> row.getString(1), id);
  }

  private static TerminalSession parse(String text) throws StoreFault {
    try {
      return SessionText.parse(text);
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException e) {
      // Without its message: the text names who was there.
      throw StoreFault.of(StoreReason.NOT_A_STORE, "a session that cannot be read");
    }
  }
}
