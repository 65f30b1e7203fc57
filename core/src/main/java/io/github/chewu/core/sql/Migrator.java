package io.github.chewu.core.sql;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Brings one owner's tables in a store to the version that the code knows. Several owners share a
 * store; several processes may start at once. Immutable; safe for any thread.
 *
 * <p>Integrators who keep their schema with a tool of their own run {@link #script} with it.
 */
public final class Migrator {
  // One key for all owners: PostgreSQL's IF NOT EXISTS fails where two create at once.
  private static final String KEY = "chewu.migrate";
  private static final String TABLE =
      "CREATE TABLE IF NOT EXISTS chewu_version"
          + " (owner TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (owner, version))";

  private final String owner;
  private final List<Migration> migrations;

  /**
   * The versions of one owner.
   *
   * @param owner such as {@code payments}: lower-case letters
   * @param migrations versions 1, 2, 3 … without a gap
   */
  public Migrator(String owner, List<Migration> migrations) {
    if (!owner.matches("[a-z]+")) {
      throw new IllegalArgumentException("owner '" + owner + "' given, lower-case letters allowed");
    }
    this.owner = owner;
    this.migrations = List.copyOf(migrations);
    for (int i = 0; i < this.migrations.size(); i++) {
      int version = this.migrations.get(i).version();
      if (version != i + 1) {
        throw new IllegalArgumentException(
            "version " + version + " of " + owner + " given, " + (i + 1) + " allowed there");
      }
    }
  }

  /**
   * Runs what the store lacks, each version in a transaction of its own.
   *
   * @return how many versions were run
   * @throws StoreFault with {@link StoreReason#NOT_A_STORE} where the store is newer than the code
   */
  public int migrate(Store store) throws StoreFault {
    int run = 0;
    for (Migration migration : missing(store)) {
      boolean applied =
          store.commit(
              KEY,
              tx -> {
                tx.update(TABLE);
                // Another process may have been faster.
                if (present(tx) >= migration.version()) {
                  return false;
                }
                for (String statement : migration.statements(tx.dialect())) {
                  tx.update(statement);
                }
                tx.update(note(migration));
                return true;
              },
              tx -> present(tx) >= migration.version() ? Optional.of(true) : Optional.empty());
      run += applied ? 1 : 0;
    }
    return run;
  }

  /** The version of this owner's tables in the store; 0 where it has none. Writes nothing. */
  public int version(Store store) throws StoreFault {
    return store.read(tx -> known(tx) ? present(tx) : 0);
  }

  /**
   * Print-only mode: what {@link #migrate} would run on this store, as SQL for another tool.
   *
   * @throws StoreFault as {@link #migrate}
   */
  public String script(Store store) throws StoreFault {
    StringBuilder script = new StringBuilder();
    List<Migration> missing = missing(store);
    if (!missing.isEmpty()) {
      script.append(TABLE).append(";\n");
    }
    for (Migration migration : missing) {
      script.append("-- ").append(owner).append(", version ").append(migration.version());
      script.append('\n').append(migration.sql(store.dialect()).stripTrailing()).append('\n');
      script.append(note(migration)).append(";\n");
    }
    return script.toString();
  }

  private List<Migration> missing(Store store) throws StoreFault {
    int present = version(store);
    if (present > migrations.size()) {
      throw StoreFault.of(
          StoreReason.NOT_A_STORE,
          owner + " version " + present + ", up to " + migrations.size() + " known here");
    }
    return migrations.subList(present, migrations.size());
  }

  private String note(Migration migration) {
    return "INSERT INTO chewu_version (owner, version) VALUES ('"
        + owner
        + "', "
        + migration.version()
        + ")";
  }

  private static boolean known(Transaction tx) throws SQLException {
    String sql =
        switch (tx.dialect()) {
          case SQLITE -> "SELECT 1 FROM sqlite_master WHERE name = 'chewu_version'";
          case POSTGRESQL -> "SELECT 1 WHERE to_regclass('chewu_version') IS NOT NULL";
        };
    return tx.first(sql, row -> true).isPresent();
  }

  private int present(Transaction tx) throws SQLException {
    return tx.first(
            "SELECT COALESCE(MAX(version), 0) FROM chewu_version WHERE owner = ?",
            row -> row.getInt(1),
            owner)
        .orElse(0);
  }
}
