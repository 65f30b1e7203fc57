package io.github.chewu.core.sql;

import io.github.chewu.core.kit.SqlLockStoreContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLockStoreTest extends SqlLockStoreContract {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @Override
  protected DataSource database() {
    return SERVER.database();
  }
}
