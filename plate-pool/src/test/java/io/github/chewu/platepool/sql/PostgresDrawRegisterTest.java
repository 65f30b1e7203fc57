package io.github.chewu.platepool.sql;

import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.draw.DrawRegister;
import io.github.chewu.platepool.kit.DrawRegisterContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDrawRegisterTest extends DrawRegisterContract {
  @RegisterExtension static final Databases.Postgres SERVER = new Databases.Postgres();

  @Override
  protected DrawRegister register() throws Exception {
    return SqlDrawRegister.open(Store.open(SERVER.database()));
  }
}
