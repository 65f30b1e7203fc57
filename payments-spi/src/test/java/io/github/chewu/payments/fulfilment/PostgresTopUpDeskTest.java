package io.github.chewu.payments.fulfilment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL. */
class PostgresTopUpDeskTest extends TopUpDeskTest {
  private static @Nullable EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    try {
      // Nobody pulls this server's plug, so it need not wait for the disk.
      server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException | RuntimeException e) {
      Assumptions.abort("PostgreSQL does not start on this machine: " + e.getMessage());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  DataSource database() throws Exception {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    DataSource database = server.getPostgresDatabase();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
    return database;
  }
}
