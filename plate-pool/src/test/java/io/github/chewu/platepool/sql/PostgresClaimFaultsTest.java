package io.github.chewu.platepool.sql;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL. */
class PostgresClaimFaultsTest extends SqliteClaimFaultsTest {
  @RegisterExtension static final Databases.Postgres SERVER = new Databases.Postgres();

  @Override
  DataSource database() {
    return SERVER.database();
  }
}
