package io.github.chewu.core.sql;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** The two database engines that a store runs on (payments.md, Store). */
public enum Dialect {
  /** Embedded, one writer: engine 3.51.3 or later, WAL, synchronous=FULL. */
  SQLITE {
    @Override
    void accept(Connection connection, String version) throws SQLException, StoreFault {
      if (Arrays.compare(numbers(version), OLDEST_SQLITE) < 0) {
        throw StoreFault.of(StoreReason.ENGINE, "SQLite " + version + ", 3.51.3 or later needed");
      }
      // Before any setting: a file of another program must stay as it is.
      String others =
          "SELECT 1 FROM sqlite_master WHERE type = 'table' AND NOT EXISTS"
              + " (SELECT 1 FROM sqlite_master WHERE name = 'chewu_version')";
      if (!ask(connection, others).isEmpty()) {
        throw StoreFault.of(StoreReason.NOT_A_STORE, "a SQLite file of another program");
      }
    }

    @Override
    void prepare(Connection connection, Duration wait) throws SQLException, StoreFault {
      connection.setAutoCommit(true);
      run(connection, "PRAGMA busy_timeout = " + wait.toMillis());
      String mode = ask(connection, "PRAGMA journal_mode = WAL");
      if (!mode.equals("wal") && !mode.equals("memory")) {
        throw StoreFault.of(StoreReason.READ_ONLY, "SQLite stays in journal mode " + mode);
      }
      run(connection, "PRAGMA synchronous = FULL");
      run(connection, "PRAGMA foreign_keys = ON");
    }

    // By statements, not by setAutoCommit: the driver would begin without the write lock, and two
    // writers that both have read already cannot both go on.
    @Override
    void begin(Connection connection, String key, Duration wait) throws SQLException {
      run(connection, "BEGIN IMMEDIATE");
    }

    @Override
    void lock(Connection connection, String key) {}

    @Override
    void beginRead(Connection connection) throws SQLException {
      run(connection, "BEGIN");
    }

    @Override
    void commit(Connection connection) throws SQLException {
      run(connection, "COMMIT");
    }

    @Override
    void rollback(Connection connection) throws SQLException {
      run(connection, "ROLLBACK");
    }
  },

  /** For many terminals at once. */
  POSTGRESQL {
    @Override
    void accept(Connection connection, String version) {}

    @Override
    void prepare(Connection connection, Duration wait) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    void begin(Connection connection, String key, Duration wait) throws SQLException {
      // The lock is held until the server has ended this transaction, also when its client is gone:
      // whoever gets it knows that a lost commit of the same key is not on its way any more. The
      // settings are first in their list: they hold when the lock is waited for.
      String begin =
          "SELECT set_config('lock_timeout', ?, true), set_config('synchronous_commit', CASE"
              + " current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE"
              + " current_setting('synchronous_commit') END, true), pg_advisory_xact_lock(?)";
      try (PreparedStatement set = connection.prepareStatement(begin)) {
        // 0 would mean to wait for ever.
        set.setString(1, Math.max(1, wait.toMillis()) + "ms");
        set.setLong(2, number(key));
        set.executeQuery().close();
      }
    }

    @Override
    void lock(Connection connection, String key) throws SQLException {
      try (PreparedStatement lock =
          connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
        lock.setLong(1, number(key));
        lock.executeQuery().close();
      }
    }

    @Override
    void beginRead(Connection connection) throws SQLException {
      run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    void commit(Connection connection) throws SQLException {
      connection.commit();
    }

    @Override
    void rollback(Connection connection) throws SQLException {
      connection.rollback();
    }
  };

  private static final int[] OLDEST_SQLITE = {3, 51, 3};

  /**
   * Recognises the engine behind a connection.
   *
   * @throws StoreFault with {@link StoreReason#ENGINE} for any other engine, or one too old; with
   *     {@link StoreReason#NOT_A_STORE} for a SQLite file of another program
   */
  static Dialect of(Connection connection) throws SQLException, StoreFault {
    String product = connection.getMetaData().getDatabaseProductName();
    String version = connection.getMetaData().getDatabaseProductVersion();
    for (Dialect dialect : values()) {
      if (dialect.name().equals(product.toUpperCase(Locale.ROOT))) {
        dialect.accept(connection, version);
        return dialect;
      }
    }
    throw StoreFault.of(StoreReason.ENGINE, product + ", SQLite or PostgreSQL needed");
  }

  /** Refuses an engine too old, or a database of another program. */
  abstract void accept(Connection connection, String version) throws SQLException, StoreFault;

  /** Sets what a store needs on each connection. */
  abstract void prepare(Connection connection, Duration wait) throws SQLException, StoreFault;

  /** Begins to write; waits while an earlier transaction of the same key has not ended. */
  abstract void begin(Connection connection, String key, Duration wait) throws SQLException;

  /** Waits, in a transaction that writes, while another that locked the same key has not ended. */
  abstract void lock(Connection connection, String key) throws SQLException;

  /** Begins to read one state of the store. */
  abstract void beginRead(Connection connection) throws SQLException;

  abstract void commit(Connection connection) throws SQLException;

  abstract void rollback(Connection connection) throws SQLException;

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("[^0-9]+"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static long number(String key) {
    return Bytes.copyOf(key.getBytes(StandardCharsets.UTF_8)).sha256().unsignedAt(0, Long.BYTES);
  }
}
