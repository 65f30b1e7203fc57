package io.github.chewu.platepool.sql;

import io.github.chewu.core.sql.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * By which clock a store judges what has expired: one for all who share it. Immutable; safe for any
 * thread.
 */
public final class StoreClock {
  private final Reading reading;

  private StoreClock(Reading reading) {
    this.reading = reading;
  }

  @FunctionalInterface
  private interface Reading {
    Instant now(Transaction tx) throws SQLException;
  }

  /**
   * The clock of the database's machine: what kiosks with clocks of their own need. On SQLite it
   * counts milliseconds, on PostgreSQL microseconds.
   */
  public static StoreClock ofDatabase() {
    return new StoreClock(
        tx ->
            tx.first(sql(tx), row -> Transaction.instant(row, "now"))
                .orElseThrow(() -> new IllegalStateException("a database without a clock")));
  }

  /** One clock for all: for processes of one machine, and for tests. */
  public static StoreClock of(InstantSource clock) {
    return new StoreClock(tx -> clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static String sql(Transaction tx) {
    return switch (tx.dialect()) {
      case SQLITE -> "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) * 1000 AS now";
      case POSTGRESQL -> "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS now";
    };
  }

  /** Read once in a transaction, and used for all of it. */
  Instant now(Transaction tx) throws SQLException {
    return reading.now(tx);
  }
}
