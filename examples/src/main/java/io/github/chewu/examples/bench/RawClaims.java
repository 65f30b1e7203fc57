package io.github.chewu.examples.bench;

import io.github.chewu.platepool.index.FreePool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The least that holds a number: a random candidate inserted under a unique key, durably. No
 * chances, no vehicle, no end, no proof.
 */
final class RawClaims {
  private static final String INSERT =
      "INSERT INTO raw_claim (plate, holder) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private final OpenConnections source;
  private final FreePool numbers;
  private final int size;

  RawClaims(OpenConnections source, FreePool numbers) throws SQLException {
    this.source = source;
    this.numbers = numbers;
    this.size = numbers.free(false, LocalDate.MAX);
    try (Statement statement = source.real().createStatement()) {
      statement.execute("DROP TABLE IF EXISTS raw_claim");
      statement.execute(
          "CREATE TABLE raw_claim (plate TEXT NOT NULL PRIMARY KEY, holder TEXT NOT NULL)");
    }
  }

  /** Whether the candidate was free: 1 or 0. */
  int hold() throws SQLException {
    Connection connection = source.real();
    if (connection.getMetaData().getURL().startsWith("jdbc:sqlite:")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA synchronous = FULL");
        statement.execute("PRAGMA busy_timeout = 60000");
      }
    }
    int candidate = ThreadLocalRandom.current().nextInt(size);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, numbers.serial(candidate).toString());
      insert.setString(2, "LSVAA00000000000");
      return insert.executeUpdate();
    }
  }
}
