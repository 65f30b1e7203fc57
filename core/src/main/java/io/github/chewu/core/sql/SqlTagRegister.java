package io.github.chewu.core.sql;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.core.toll.TagState;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tags in a store's table {@code chewu_tag}: what one desk has cancelled, every desk that shares
 * the store knows (E17). Safe for any thread.
 */
public final class SqlTagRegister implements TagRegister {
  private final Store store;

  private SqlTagRegister(Store store) {
    this.store = store;
  }

  /** The tags in this store, whose table is made where it is missing. */
  public static SqlTagRegister open(Store store) throws StoreFault {
    migrator().migrate(store);
    return new SqlTagRegister(store);
  }

  /** The versions of the table; the same file serves both engines. */
  public static Migrator migrator() {
    return new Migrator(
        "tags", List.of(Migration.read(1, SqlTagRegister.class.getResourceAsStream("tags-1.sql"))));
  }

  @Override
  public Optional<TagState> state(String serial) throws StoreFault {
    return store.read(tx -> state(tx, serial));
  }

  @Override
  public void record(String serial, TagState state) throws StoreFault {
    store.commit(
        "chewu.tag:" + serial,
        tx ->
            tx.update(
                "INSERT INTO chewu_tag (serial, state) VALUES (?, ?)"
                    + " ON CONFLICT (serial) DO UPDATE SET state = excluded.state",
                serial,
                state),
        tx -> state(tx, serial).filter(state::equals).map(same -> 1));
  }

  private static Optional<TagState> state(Transaction tx, String serial) throws SQLException {
    return tx.first(
        "SELECT state FROM chewu_tag WHERE serial = ?",
        row -> TagState.valueOf(row.getString("state")),
        serial);
  }
}
