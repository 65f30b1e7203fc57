package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.CommitFaults.Break;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Migrator;
import io.github.chewu.core.sql.SqlJournal;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.sql.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the journal keeps on every engine, also where commits break; a subclass gives a database.
 */
public abstract class SqlJournalContract extends JournalContract {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T01:00:00.123456789Z"));
  private static final Settlement DONE =
      new Settlement(Ending.DONE, Evidence.none().with("balance", 13000));

  private static final AtomicLong SEEDS = new AtomicLong();

  /** For subclasses. */
  protected SqlJournalContract() {}

  private @Nullable CommitFaults faults;

  private CommitFaults faults() throws Exception {
    CommitFaults broken = new CommitFaults(database());
    faults = broken;
    return broken;
  }

  @AfterEach
  final void endPendingCommit() throws SQLException {
    if (faults != null) {
      faults.close();
    }
  }

  /** A database without tables, the same one until the test ends. */
  protected abstract DataSource database() throws Exception;

  @Override
  protected final Journal journal() throws Exception {
    return journal(database());
  }

  private static SqlJournal journal(DataSource source) throws StoreFault {
    Store store = Store.open(source, Duration.ofMillis(200));
    SqlJournal.migrator(store.dialect()).migrate(store);
    return journal(store);
  }

  private static SqlJournal journal(Store store) {
    return new SqlJournal(store, CLOCK, new SeededRandom(SEEDS.incrementAndGet()));
  }

  private static Intent load(String card, String order) {
    return new Intent("purse.load", "card:" + card, order, Evidence.none().with("balance", 3000));
  }

  private static StoreReason reason(StoreFault fault) {
    return (StoreReason) fault.situation().reason();
  }

  @Test
  @DisplayName("a journal opened anew shows what the last process left open")
  void reopened() throws Exception {
    Entry entry = journal(database()).intend(load("1", "A"));
    Journal next = journal(database());
    assertEquals(List.of(entry), next.open("card:1"));
    next.settle(entry.token(), DONE);
    assertEquals(List.of(), journal(database()).open("card:1"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER"})
  @DisplayName("a process that dies at the commit leaves the whole entry or nothing")
  void crash(Break how) throws Exception {
    CommitFaults faults = faults();
    SqlJournal journal = journal(faults);
    faults.breakCommit(1, how);
    assertThrows(CommitFaults.Crash.class, () -> journal.intend(load("1", "A")));

    List<Entry> left = journal(database()).open("card:1");
    assertEquals(how == Break.CRASH_AFTER ? 1 : 0, left.size());
  }

  @Test
  @DisplayName("a commit that took effect, but whose answer was lost, is done")
  void answerLost() throws Exception {
    CommitFaults faults = faults();
    SqlJournal journal = journal(faults);
    faults.breakCommit(1, Break.LOST_AFTER);
    Entry entry = journal.intend(load("1", "A"));
    faults.breakCommit(1, Break.LOST_AFTER);
    journal.settle(entry.token(), DONE);

    List<Entry> entries = journal(database()).entries("A");
    assertEquals(1, entries.size());
    assertEquals(Optional.of(DONE), entries.get(0).settlement());
  }

  @Test
  @DisplayName("a commit that was lost without effect is refused, and may be tried again")
  void commitLost() throws Exception {
    CommitFaults faults = faults();
    SqlJournal journal = journal(faults);
    faults.breakCommit(1, Break.LOST_BEFORE);
    StoreFault lost = assertThrows(StoreFault.class, () -> journal.intend(load("1", "A")));
    assertEquals(StoreReason.UNREACHABLE, reason(lost));
    assertEquals(List.of(), journal.open("card:1"));

    Entry entry = journal.intend(load("1", "A"));
    faults.breakCommit(1, Break.LOST_BEFORE);
    assertThrows(StoreFault.class, () -> journal.settle(entry.token(), DONE));
    assertEquals(List.of(entry), journal.open("card:1"));
  }

  @Test
  @DisplayName("a commit still on its way is unknown, and shows in the next run")
  void commitPending() throws Exception {
    CommitFaults faults = faults();
    SqlJournal journal = journal(faults);
    faults.breakCommit(1, Break.PENDING);
    StoreFault unknown = assertThrows(StoreFault.class, () -> journal.intend(load("1", "A")));
    assertEquals(StoreReason.COMMIT_UNKNOWN, reason(unknown));
    faults.finish();
    assertEquals(1, journal.open("card:1").size());
  }

  @Test
  @DisplayName("an act on the store ends in Done, NotDone or Unknown")
  void threeEndings() throws Exception {
    CommitFaults faults = faults();
    SqlJournal journal = journal(faults);
    Store store = Store.open(faults, Duration.ofMillis(200));

    Outcome<String> done = write(store, journal, "A");
    assertInstanceOf(Done.class, done);

    Outcome<String> refused = write(store, journal, "A");
    assertEquals(
        StoreReason.ENTRY_OPEN, assertInstanceOf(NotDone.class, refused).situation().reason());

    faults.breakCommit(1, Break.PENDING);
    Outcome<String> unknown = write(store, journal, "B");
    assertEquals("B", assertInstanceOf(Unknown.class, unknown).token());
    faults.finish();
  }

  private static Outcome<String> write(Store store, SqlJournal journal, String order) {
    return store.write(
        order,
        tx -> journal.intend(tx, load(order, order)).token(),
        tx -> journal.entries(tx, order).stream().map(Entry::token).findFirst());
  }

  @Test
  @DisplayName("a caller's row and the entry beside it are written by one commit, or neither is")
  void joint() throws Exception {
    CommitFaults faults = faults();
    SqlJournal journal = journal(faults);
    Store store = Store.open(faults);
    store.commit("table", tx -> tx.update("CREATE TABLE topup (ref TEXT)"), tx -> Optional.of(0));
    int before = faults.commits();

    store.commit("A", tx -> rowAndEntry(journal, tx, "A"), tx -> Optional.empty());
    assertEquals(before + 1, faults.commits());
    assertEquals(List.of("A"), topups(store));

    // The card of A is still open: the row of B must not stay either.
    assertThrows(
        StoreFault.class,
        () ->
            store.commit(
                "B",
                tx -> {
                  tx.update("INSERT INTO topup (ref) VALUES (?)", "B");
                  return journal.intend(tx, load("A", "B"));
                },
                tx -> Optional.empty()));
    assertEquals(List.of("A"), topups(store));
    assertEquals(List.of(), journal.entries("B"));
  }

  private static Entry rowAndEntry(SqlJournal journal, Transaction tx, String order)
      throws SQLException, StoreFault {
    assertTrue(tx.updateOne("INSERT INTO topup (ref) VALUES (?)", order));
    Entry entry = journal.intend(tx, load(order, order));
    assertFalse(tx.updateOne("UPDATE topup SET ref = 'C' WHERE ref = ?", "not there"));
    return entry;
  }

  private static List<String> topups(Store store) throws StoreFault {
    return store.read(tx -> tx.list("SELECT ref FROM topup ORDER BY ref", row -> row.getString(1)));
  }

  @Test
  @DisplayName("a row that breaks a rule of the tables is told apart, and its content is not shown")
  void conflict() throws Exception {
    journal(database());
    Store store = Store.open(database());
    String insert =
        "INSERT INTO chewu_journal (token, act, subject, order_ref, at, evidence)"
            + " VALUES (?, 'a', ?, ?, 0, '')";
    store.commit("1", tx -> tx.update(insert, "T", "s1", "o1"), tx -> Optional.empty());
    StoreFault twice =
        assertThrows(
            StoreFault.class,
            () ->
                store.commit(
                    "2", tx -> tx.update(insert, "T", "secret", "o2"), tx -> Optional.empty()));
    assertEquals(StoreReason.CONFLICT, reason(twice));
    assertFalse(twice.situation().toString().contains("secret"), twice.situation()::toString);
  }

  @Test
  @DisplayName("a refusal of the caller's own rolls back and keeps its reason")
  void ownRefusal() throws Exception {
    SqlJournal journal = journal(database());
    Store store = Store.open(database());
    Outcome<Entry> refused =
        store.write(
            "A",
            tx -> {
              journal.intend(tx, load("1", "A"));
              throw new StoreFault(Situation.of(StoreReason.NO_ENTRY, "x"), null);
            },
            tx -> Optional.empty());
    assertEquals(new NotDone<Entry>(Situation.of(StoreReason.NO_ENTRY, "x")), refused);
    assertEquals(List.of(), journal.open("card:1"));
  }

  @Test
  @DisplayName("a database that is not there gives UNREACHABLE, never an empty answer")
  void down() throws Exception {
    CommitFaults faults = faults();
    SqlJournal journal = journal(faults);
    faults.down(true);
    assertEquals(
        StoreReason.UNREACHABLE,
        reason(assertThrows(StoreFault.class, () -> journal.open("card:1"))));
    assertEquals(
        StoreReason.UNREACHABLE,
        reason(assertThrows(StoreFault.class, () -> journal.intend(load("1", "A")))));
    assertEquals(
        StoreReason.UNREACHABLE, reason(assertThrows(StoreFault.class, () -> Store.open(faults))));
  }

  @Test
  @DisplayName("the SQL that the migrator prints, run by another tool, leaves it nothing to run")
  void printed() throws Exception {
    Store store = Store.open(database());
    Migrator migrator = SqlJournal.migrator(store.dialect());
    String script = migrator.script(store);
    assertEquals(0, migrator.version(store));
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : script.split(";\n", 0)) {
        statement.execute(sql);
      }
    }
    assertEquals("", migrator.script(store));
    assertEquals(0, migrator.migrate(store));
    assertTrue(journal(store).intend(load("1", "A")).isOpen());
  }

  @Test
  @DisplayName("of processes that start at once on an empty database, all work and one load begins")
  void startAtOnce() throws Exception {
    int processes = 6;
    DataSource database = database();
    CyclicBarrier together = new CyclicBarrier(processes);
    Callable<Integer> process =
        () -> {
          together.await();
          Store store = Store.open(database, Duration.ofSeconds(20));
          SqlJournal.migrator(store.dialect()).migrate(store);
          try {
            journal(store).intend(load("1", "A"));
            return 1;
          } catch (StoreFault e) {
            assertEquals(StoreReason.ENTRY_OPEN, reason(e));
            return 0;
          }
        };
    ExecutorService pool = Executors.newFixedThreadPool(processes);
    try {
      int begun = 0;
      for (Future<Integer> one : pool.invokeAll(Collections.nCopies(processes, process))) {
        begun += one.get();
      }
      assertEquals(1, begun);
    } finally {
      pool.shutdown();
    }
  }
}
