package io.github.chewu.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sim.SeededRandom;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class StoreTest {
  private static final AtomicInteger SEEDS = new AtomicInteger();
  @TempDir Path folder = Path.of("");

  private SQLiteDataSource file(String name, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve(name));
    return source;
  }

  private SQLiteDataSource file() {
    return file("chewu.db", new SQLiteConfig());
  }

  private static SqlJournal journal(DataSource source) throws StoreFault {
    Store store = Store.open(source, Duration.ZERO);
    SqlJournal.migrator(store.dialect()).migrate(store);
    return new SqlJournal(
        store, InstantSource.fixed(Instant.EPOCH), new SeededRandom(SEEDS.incrementAndGet()));
  }

  private static Intent load(String order) {
    return new Intent("purse.load", "card:" + order, order, Evidence.none());
  }

  /** The reason of the fault, which tells people on one line and shows no stack. */
  private static StoreReason refusal(Executable act) {
    StoreFault fault = assertThrows(StoreFault.class, act);
    String said = fault.situation().say(Locale.ENGLISH);
    assertEquals(1, said.lines().count(), said);
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    return (StoreReason) fault.situation().reason();
  }

  @Test
  @DisplayName("a read-only store is read and refuses to be written")
  void readOnly() throws Exception {
    journal(file()).intend(load("A"));
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    SqlJournal journal = journal(file("chewu.db", config));
    assertEquals(1, journal.open("card:A").size());
    assertEquals(StoreReason.READ_ONLY, refusal(() -> journal.intend(load("B"))));
    assertEquals(List.of(), journal(file()).entries("B"));
  }

  @Test
  @DisplayName("a full disk refuses the write and keeps what was there")
  void full() throws Exception {
    journal(file()).intend(load("A"));
    SQLiteConfig config = new SQLiteConfig();
    config.setMaxPageCount(1);
    SqlJournal full = journal(file("chewu.db", config));
    String much = "x".repeat(100_000);
    Intent big = new Intent("purse.load", "card:B", "B", Evidence.none().with("note", much));
    assertEquals(StoreReason.FULL, refusal(() -> full.intend(big)));
    assertEquals(List.of(), full.entries("B"));
    assertEquals(1, full.open("card:A").size());
  }

  @Test
  @DisplayName("a file that is no database, or another program's, is refused and stays as it was")
  void notAStore() throws Exception {
    Path text = folder.resolve("notes.txt");
    Files.writeString(text, "these are the notes of somebody\n".repeat(500));
    byte[] before = Files.readAllBytes(text);
    assertEquals(
        StoreReason.NOT_A_STORE, refusal(() -> Store.open(file("notes.txt", new SQLiteConfig()))));
    assertArrayEquals(before, Files.readAllBytes(text));

    SQLiteDataSource other = file("other.db", new SQLiteConfig());
    try (Connection connection = other.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bookmarks (url TEXT)");
    }
    before = Files.readAllBytes(folder.resolve("other.db"));
    assertEquals(StoreReason.NOT_A_STORE, refusal(() -> Store.open(other)));
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("other.db")));
  }

  @Test
  @DisplayName("a store whose tables were never made says so")
  void notMigrated() throws Exception {
    Store store = Store.open(file());
    SqlJournal journal =
        new SqlJournal(store, InstantSource.fixed(Instant.EPOCH), new SeededRandom(1));
    assertEquals(StoreReason.NOT_A_STORE, refusal(() -> journal.open("card:A")));
  }

  @Test
  @DisplayName("two processes that draw the same tokens are told so")
  void sameTokens() throws Exception {
    Store store = Store.open(file());
    SqlJournal.migrator(store.dialect()).migrate(store);
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    new SqlJournal(store, clock, new SeededRandom(1)).intend(load("A"));
    SqlJournal same = new SqlJournal(store, clock, new SeededRandom(1));
    assertEquals(StoreReason.CONFLICT, refusal(() -> same.intend(load("B"))));
  }

  @Test
  @DisplayName("a folder that is not there gives UNREACHABLE")
  void noFolder() {
    assertEquals(
        StoreReason.UNREACHABLE, refusal(() -> Store.open(file("no/x.db", new SQLiteConfig()))));
  }

  @Test
  @DisplayName("a store that another process keeps locked is BUSY for writers, not for readers")
  void busy() throws Exception {
    SqlJournal journal = journal(file());
    journal.intend(load("A"));
    try (Connection other = file().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertEquals(StoreReason.BUSY, refusal(() -> journal.intend(load("B"))));
      assertEquals(1, journal.open("card:A").size());
    }
    assertTrue(journal.intend(load("B")).isOpen());
  }

  @Test
  @DisplayName("every connection writes through to the disk, also where the caller asked for less")
  void durable() throws Exception {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
    config.enforceForeignKeys(false);
    Store store = Store.open(file("chewu.db", config));
    assertEquals("wal", pragma(store, "journal_mode"));
    assertEquals("2", pragma(store, "synchronous"));
    assertEquals("1", pragma(store, "foreign_keys"));
  }

  private static String pragma(Store store, String name) throws StoreFault {
    return store.read(tx -> tx.first("PRAGMA " + name, row -> row.getString(1))).orElse("none");
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("an engine that loses commits or is too old is refused")
  @CsvSource({"H2,2.3.232", "SQLite,3.51.2", "SQLite,3.9.0", "MySQL,8.4"})
  void engine(String product, String version) {
    assertEquals(StoreReason.ENGINE, refusal(() -> Store.open(claiming(product, version))));
  }

  @ParameterizedTest
  @CsvSource({"3.51.3", "3.52", "4.0.0"})
  @DisplayName("an engine young enough is taken")
  void youngEngine(String version) throws Exception {
    assertEquals(Dialect.SQLITE, Store.open(claiming("SQLite", version)).dialect());
  }

  /** A real SQLite file whose driver names another product or version. */
  private DataSource claiming(String product, String version) {
    return proxy(
        DataSource.class,
        file(),
        "getConnection",
        connection ->
            proxy(
                Connection.class,
                connection,
                "getMetaData",
                metadata ->
                    proxy(
                        DatabaseMetaData.class,
                        proxy(
                            DatabaseMetaData.class,
                            metadata,
                            "getDatabaseProductName",
                            name -> product),
                        "getDatabaseProductVersion",
                        number -> version)));
  }

  private static <T> T proxy(
      Class<T> type, Object real, String method, UnaryOperator<Object> change) {
    return type.cast(
        Proxy.newProxyInstance(
            StoreTest.class.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> {
              Object answer = called.invoke(real, arguments);
              return called.getName().equals(method) ? change.apply(answer) : answer;
            }));
  }

  @Test
  @DisplayName("work that the engine rolled back and asks for again is run again, not for ever")
  void retry() throws Exception {
    Store store = Store.open(file());
    AtomicInteger runs = new AtomicInteger();
    int run =
        store.commit(
            "A",
            tx -> {
              if (runs.incrementAndGet() < 3) {
                throw new SQLException("could not serialize access", "40001");
              }
              return runs.get();
            },
            tx -> Optional.empty());
    assertEquals(3, run);

    runs.set(0);
    assertEquals(
        StoreReason.BUSY,
        refusal(
            () ->
                store.commit(
                    "A",
                    tx -> {
                      runs.incrementAndGet();
                      throw new SQLException("deadlock detected", "40P01");
                    },
                    tx -> Optional.empty())));
    assertEquals(8, runs.get());
  }

  @ParameterizedTest
  @CsvSource({
    "08006,UNREACHABLE",
    "57P01,UNREACHABLE",
    "28P01,UNREACHABLE",
    "25006,READ_ONLY",
    "42501,READ_ONLY",
    "53100,FULL",
    "55P03,BUSY",
    "23505,CONFLICT",
    "42P01,NOT_A_STORE"
  })
  @DisplayName("what PostgreSQL says by SQLSTATE becomes the store's reason")
  void sqlState(String state, StoreReason reason) throws Exception {
    Store store = Store.open(file());
    assertEquals(
        reason,
        refusal(
            () ->
                store.read(
                    tx -> {
                      // As a connection pool hands it on.
                      throw new SQLException("pool", new SQLException("server says so", state));
                    })));
  }

  @Test
  @DisplayName("values come back as they were written; a write of several rows for one is undone")
  void values() throws Exception {
    journal(file());
    Store store = Store.open(file());
    Instant at = Instant.parse("1969-12-31T23:59:59.999999Z");
    Bytes bytes = Bytes.hex("00FF80");
    store.commit(
        "A",
        tx -> {
          tx.update("CREATE TABLE v (at BIGINT, fen BIGINT, raw BLOB, kind TEXT, empty TEXT)");
          return tx.updateOne(
              "INSERT INTO v VALUES (?, ?, ?, ?, ?)",
              at,
              Money.ofFen(4294967295L),
              bytes,
              Dialect.SQLITE,
              null);
        },
        tx -> Optional.empty());
    List<Object> read =
        store
            .read(
                tx ->
                    tx.first(
                        "SELECT * FROM v WHERE empty IS NULL",
                        row ->
                            List.<Object>of(
                                Transaction.instant(row, "at"),
                                Transaction.money(row, "fen"),
                                Bytes.copyOf(row.getBytes("raw")),
                                row.getString("kind"))))
            .orElseThrow();
    assertEquals(List.of(at, Money.ofFen(4294967295L), bytes, "SQLITE"), read);

    assertThrows(
        IllegalStateException.class,
        () ->
            store.commit(
                "B",
                tx -> {
                  tx.update("INSERT INTO v (fen) VALUES (?)", 1);
                  return tx.updateOne("UPDATE v SET fen = ?", 2);
                },
                tx -> Optional.empty()));
    assertEquals(
        Optional.of(4294967295L),
        store.read(tx -> tx.first("SELECT SUM(fen) FROM v", row -> row.getLong(1))));
  }
}
