package io.github.chewu.core.sql;

import io.github.chewu.core.kit.SqlTagRegisterContract;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteTagRegisterTest extends SqlTagRegisterContract {
  @TempDir Path folder = Path.of("");

  @Override
  protected DataSource database() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("chewu.db"));
    return source;
  }
}
