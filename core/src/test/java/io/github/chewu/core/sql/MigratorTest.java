package io.github.chewu.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class MigratorTest {
  private static final Migration ONE =
      new Migration(
          1,
          "-- two tables; one comment\r\nCREATE TABLE a (x TEXT);\r\nCREATE TABLE b (\n  x TEXT\n);");
  private static final Migration TWO = new Migration(2, "ALTER TABLE a ADD COLUMN y TEXT;\n");

  @TempDir Path folder = Path.of("");

  private SQLiteDataSource file(String name) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve(name));
    return source;
  }

  private static Migrator owner(Migration... versions) {
    return new Migrator("owner", List.of(versions));
  }

  private static StoreReason refusal(Executable act) {
    return (StoreReason) assertThrows(StoreFault.class, act).situation().reason();
  }

  @Test
  @DisplayName("each version runs once, and later versions follow")
  void versions() throws Exception {
    Store store = Store.open(file("a.db"));
    assertEquals(0, owner(ONE).version(store));
    assertEquals(1, owner(ONE).migrate(store));
    assertEquals(0, owner(ONE).migrate(store));
    assertEquals(1, owner(ONE, TWO).migrate(store));
    assertEquals(2, owner(ONE, TWO).version(store));
    store.read(tx -> tx.list("SELECT x, y FROM a", row -> row.getString(1)));
  }

  @Test
  @DisplayName("owners of one store have versions of their own")
  void owners() throws Exception {
    Store store = Store.open(file("a.db"));
    owner(ONE, TWO).migrate(store);
    Migrator other = new Migrator("other", List.of(new Migration(1, "CREATE TABLE c (x TEXT);")));
    assertEquals(1, other.migrate(store));
    assertEquals(2, owner(ONE, TWO).version(store));
  }

  @Test
  @DisplayName("a store newer than the code is refused")
  void newer() throws Exception {
    Store store = Store.open(file("a.db"));
    owner(ONE, TWO).migrate(store);
    assertEquals(StoreReason.NOT_A_STORE, refusal(() -> owner(ONE).migrate(store)));
  }

  @Test
  @DisplayName("a version that fails in the middle leaves nothing of itself")
  void failing() throws Exception {
    Store store = Store.open(file("a.db"));
    owner(ONE).migrate(store);
    Migration broken = new Migration(2, "CREATE TABLE c (x TEXT);\nALTER TABLE none ADD y TEXT;");
    assertThrows(StoreFault.class, () -> owner(ONE, broken).migrate(store));
    assertEquals(1, owner(ONE).version(store));
    assertEquals(1, owner(ONE, new Migration(2, "CREATE TABLE c (x TEXT);")).migrate(store));
  }

  @Test
  @DisplayName("print-only changes nothing; its text run by hand is the same as to migrate")
  void script() throws Exception {
    Store store = Store.open(file("a.db"));
    String script = owner(ONE, TWO).script(store);
    assertEquals(0, owner(ONE, TWO).version(store));

    try (Connection connection = file("a.db").getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
    assertEquals(2, owner(ONE, TWO).version(store));
    assertEquals("", owner(ONE, TWO).script(store));
    assertEquals(0, owner(ONE, TWO).migrate(store));
  }

  @Test
  @DisplayName("a gap, a wrong name and a file that is not there are refused")
  void badArguments() {
    assertThrows(IllegalArgumentException.class, () -> owner(TWO));
    assertThrows(IllegalArgumentException.class, () -> new Migrator("A b", List.of(ONE)));
    assertThrows(IllegalArgumentException.class, () -> Migration.read(1, null));
    assertTrue(
        Migration.read(1, new ByteArrayInputStream("-- 车务\n".getBytes(StandardCharsets.UTF_8)))
            .sql()
            .contains("车务"));
  }
}
