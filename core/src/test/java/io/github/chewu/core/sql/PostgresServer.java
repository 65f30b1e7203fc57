package io.github.chewu.core.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL, started once for all tests that want it, empty before each. */
final class PostgresServer implements BeforeAllCallback, BeforeEachCallback {
  private @Nullable EmbeddedPostgres server;

  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(PostgresServer.class))
            .computeIfAbsent(EmbeddedPostgres.class, key -> new Running(started()), Running.class)
            .server();
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | RuntimeException e) {
      return Assumptions.abort("PostgreSQL does not start on this machine: " + e.getMessage());
    }
  }

  /** Closed when all tests are over. */
  private record Running(EmbeddedPostgres server) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
  }

  DataSource database() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server.getPostgresDatabase();
  }
}
