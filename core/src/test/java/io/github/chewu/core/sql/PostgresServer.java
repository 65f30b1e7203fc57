package io.github.chewu.core.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL for the tests of one class, empty before each. */
final class PostgresServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private @Nullable EmbeddedPostgres server;

  @Override
  public void beforeAll(ExtensionContext context) {
    try {
      server = EmbeddedPostgres.start();
    } catch (IOException | RuntimeException e) {
      Assumptions.abort("PostgreSQL does not start on this machine: " + e.getMessage());
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server != null) {
      server.close();
    }
  }

  DataSource database() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server.getPostgresDatabase();
  }
}
