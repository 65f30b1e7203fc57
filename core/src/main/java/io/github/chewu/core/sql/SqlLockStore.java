package io.github.chewu.core.sql;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.user.Failures;
import io.github.chewu.core.user.LockStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Failed logins in a store's table {@code chewu_lock}: those at all processes that share the store
 * count together. Safe for any thread.
 */
public final class SqlLockStore implements LockStore {
  private static final int USUAL_MOST = 100_000;

  private final Store store;
  private final int most;

  private SqlLockStore(Store store, int most) {
    this.store = store;
    this.most = most;
  }

  /**
   * The failures in this store, of 100,000 names at most; its table is made where it is missing.
   */
  public static SqlLockStore open(Store store) throws StoreFault {
    return open(store, USUAL_MOST);
  }

  /**
   * The failures in this store, whose table is made where it is missing.
   *
   * @param most how many names it holds, at least 1
   */
  public static SqlLockStore open(Store store, int most) throws StoreFault {
    if (most < 1) {
      throw new IllegalArgumentException("room for " + most + " names given, at least 1 allowed");
    }
    migrator().migrate(store);
    return new SqlLockStore(store, most);
  }

  /** The versions of the table; the same file serves both engines. */
  public static Migrator migrator() {
    return new Migrator(
        "locks", List.of(Migration.read(1, SqlLockStore.class.getResourceAsStream("locks-1.sql"))));
  }

  @Override
  public Optional<Failures> failures(String name) throws StoreFault {
    return store.read(tx -> failures(tx, name));
  }

  @Override
  public boolean replace(String name, Optional<Failures> before, Optional<Failures> after)
      throws StoreFault {
    return store.swap(
        "chewu.lock:" + name,
        tx -> {
          if (before.isEmpty() && after.isEmpty()) {
            return failures(tx, name).isEmpty();
          }
          if (before.isEmpty()) {
            return insert(tx, name, after.get());
          }
          return after.isEmpty()
              ? delete(tx, name, before.get())
              : update(tx, name, before.get(), after.get());
        },
        tx -> failures(tx, name).equals(before));
  }

  private boolean insert(Transaction tx, String name, Failures after) throws SQLException {
    boolean inserted =
        tx.updateOne(
            "INSERT INTO chewu_lock (name, failures, last_at) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            name,
            after.count(),
            after.last());
    if (inserted) {
      tx.update(
          "DELETE FROM chewu_lock WHERE name IN (SELECT name FROM chewu_lock"
              + " ORDER BY last_at DESC, name DESC LIMIT 1000 OFFSET ?)",
          most);
    }
    return inserted;
  }

  private static boolean update(Transaction tx, String name, Failures before, Failures after)
      throws SQLException {
    return tx.updateOne(
        "UPDATE chewu_lock SET failures = ?, last_at = ?"
            + " WHERE name = ? AND failures = ? AND last_at = ?",
        after.count(),
        after.last(),
        name,
        before.count(),
        before.last());
  }

  private static boolean delete(Transaction tx, String name, Failures before) throws SQLException {
    return tx.updateOne(
        "DELETE FROM chewu_lock WHERE name = ? AND failures = ? AND last_at = ?",
        name,
        before.count(),
        before.last());
  }

  private static Optional<Failures> failures(Transaction tx, String name) throws SQLException {
    return tx.first(
        "SELECT failures, last_at FROM chewu_lock WHERE name = ?",
        row -> new Failures(row.getInt("failures"), Transaction.instant(row, "last_at")),
        name);
  }
}
