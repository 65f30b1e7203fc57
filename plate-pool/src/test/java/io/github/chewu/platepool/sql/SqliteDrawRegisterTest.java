package io.github.chewu.platepool.sql;

import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.draw.DrawRegister;
import io.github.chewu.platepool.kit.DrawRegisterContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDrawRegisterTest extends DrawRegisterContract {
  @TempDir private Path folder = Path.of("");

  @Override
  protected DrawRegister register() throws Exception {
    return SqlDrawRegister.open(Store.open(Databases.sqlite(folder)));
  }
}
