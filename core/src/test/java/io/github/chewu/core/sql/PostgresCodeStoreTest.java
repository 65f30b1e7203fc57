package io.github.chewu.core.sql;

import io.github.chewu.core.kit.SqlCodeStoreContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCodeStoreTest extends SqlCodeStoreContract {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @Override
  protected DataSource database() {
    return SERVER.database();
  }
}
