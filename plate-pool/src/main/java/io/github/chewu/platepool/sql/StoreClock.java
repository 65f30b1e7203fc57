package io.github.chewu.platepool.sql;

import io.github.chewu.core.sql.Dialect;
import io.github.chewu.core.sql.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By which clock a store judges what has expired: one for all who share it. Immutable; safe for any
 * thread.
 */
public final class StoreClock {
  private final @Nullable InstantSource clock;

  private StoreClock(@Nullable InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The clock of the database's machine: what kiosks with clocks of their own need. On SQLite it
   * counts milliseconds, on PostgreSQL microseconds.
   */
  public static StoreClock ofDatabase() {
    return new StoreClock(null);
  }

  /** One clock for all: for processes of one machine, and for tests. */
  public static StoreClock of(InstantSource clock) {
    return new StoreClock(clock);
  }

  /** The column {@code now} of a statement; nothing of worth where another clock counts. */
  String sql(Dialect dialect) {
    if (clock != null) {
      return "0";
    }
    return switch (dialect) {
      case SQLITE -> "CAST(unixepoch('subsec') * 1000 AS INTEGER) * 1000";
      case POSTGRESQL -> "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint";
    };
  }

  /** Read once in a transaction, and used for all of it. */
  Instant now(ResultSet row) throws SQLException {
    return clock == null
        ? Transaction.instant(row, "now")
        : clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Instant now(Transaction tx) throws SQLException {
    return tx.first("SELECT " + sql(tx.dialect()) + " AS now", this::now)
        .orElseThrow(() -> new IllegalStateException("a database without a clock"));
  }
}
