package io.github.chewu.core.sql;

import io.github.chewu.core.kit.SqlTagRegisterContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTagRegisterTest extends SqlTagRegisterContract {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @Override
  protected DataSource database() {
    return SERVER.database();
  }
}
