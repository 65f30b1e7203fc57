package io.github.chewu.platepool.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
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
import org.sqlite.SQLiteDataSource;

/** The engines that the stores run on, in tests. */
final class Databases {
  private Databases() {}

  /** A file in a folder. */
  static DataSource sqlite(Path folder) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("chewu.db"));
    return source;
  }

  /** A real PostgreSQL for the tests of a class, empty before each. */
  static final class Postgres implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private @Nullable EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) {
      try {
        server =
            EmbeddedPostgres.builder()
                // Nobody pulls this server's plug, so it need not wait for the disk.
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "120")
                .start();
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
      return server().getPostgresDatabase();
    }

    EmbeddedPostgres server() {
      if (server == null) {
        throw new IllegalStateException("not started");
      }
      return server;
    }
  }
}
