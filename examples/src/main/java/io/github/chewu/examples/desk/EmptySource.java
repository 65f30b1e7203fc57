package io.github.chewu.examples.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.sqlite.SQLiteDataSource;

/** A SQLite database in memory, there as long as its process. */
final class EmptySource extends SQLiteDataSource {
  /** With its last connection it would be gone. */
  @SuppressWarnings("unused")
  private final Connection kept;

  private EmptySource(String url) throws SQLException {
    setUrl(url);
    kept = getConnection();
  }

  static EmptySource open() {
    SqliteLibrary.load();
    try {
      return new EmptySource("jdbc:sqlite:file:" + UUID.randomUUID() + "?mode=memory&cache=shared");
    } catch (SQLException e) {
      throw new IllegalStateException("no memory for an empty store", e);
    }
  }
}
