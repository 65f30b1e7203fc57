package io.github.chewu.core.sql;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The journal in a store's table {@code chewu_journal}: one open entry of a subject at a time among
 * all processes that share the store. Safe for any thread.
 *
 * <p>A module that writes rows of its own beside an entry calls the methods that take a {@link
 * Transaction}: both are written by one commit, or neither is.
 */
public final class SqlJournal implements Journal {
  private static final int TOKEN_BYTES = 16;
  private static final String COLUMNS =
      "SELECT token, act, subject, order_ref, at, evidence, ending, settlement FROM chewu_journal ";

  private final Store store;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * A journal on a store that {@link #migrator} has prepared.
   *
   * @param random makes the tokens; two processes must not draw the same, so no seed that they
   *     share
   */
  public SqlJournal(Store store, InstantSource clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** The versions of the journal's table. */
  public static Migrator migrator(Dialect dialect) {
    String file =
        switch (dialect) {
          case SQLITE -> "journal-1.sqlite.sql";
          case POSTGRESQL -> "journal-1.postgresql.sql";
        };
    return new Migrator(
        "journal", List.of(Migration.read(1, SqlJournal.class.getResourceAsStream(file))));
  }

  @Override
  public Entry intend(Intent intent) throws StoreFault {
    String token = token();
    return store.commit(token, tx -> insert(tx, token, intent), tx -> find(tx, token));
  }

  /**
   * {@link #intend(Intent)} within a transaction of the caller's: durable once that is committed.
   */
  public Entry intend(Transaction tx, Intent intent) throws SQLException, StoreFault {
    return insert(tx, token(), intent);
  }

  @Override
  public void settle(String token, Settlement settlement) throws StoreFault {
    store.commit(
        token,
        tx -> {
          settle(tx, token, settlement);
          return true;
        },
        tx ->
            find(tx, token).filter(entry -> entry.endedIn(settlement.ending())).map(entry -> true));
  }

  /** {@link #settle(String, Settlement)} within a transaction of the caller's. */
  public void settle(Transaction tx, String token, Settlement settlement)
      throws SQLException, StoreFault {
    boolean settled =
        tx.updateOne(
            "UPDATE chewu_journal SET ending = ?, settlement = ? WHERE token = ? AND ending IS NULL",
            settlement.ending(),
            settlement.evidence().toText(),
            token);
    if (settled) {
      return;
    }
    Entry entry = find(tx, token).orElseThrow(() -> StoreFault.of(StoreReason.NO_ENTRY, token));
    if (!entry.endedIn(settlement.ending())) {
      throw StoreFault.of(
          StoreReason.ENTRY_SETTLED, token, entry.settlement().orElseThrow().ending());
    }
  }

  @Override
  public List<Entry> open(String subject) throws StoreFault {
    return store.read(tx -> open(tx, subject));
  }

  /** {@link #open(String)} within a transaction of the caller's. */
  public List<Entry> open(Transaction tx, String subject) throws SQLException {
    return tx.list(
        COLUMNS + "WHERE subject = ? AND ending IS NULL ORDER BY seq", SqlJournal::entry, subject);
  }

  @Override
  public List<Entry> entries(String order) throws StoreFault {
    return store.read(tx -> entries(tx, order));
  }

  /** {@link #entries(String)} within a transaction of the caller's. */
  public List<Entry> entries(Transaction tx, String order) throws SQLException {
    return tx.list(COLUMNS + "WHERE order_ref = ? ORDER BY seq", SqlJournal::entry, order);
  }

  /** The entry of a token, where there is one. */
  public Optional<Entry> find(Transaction tx, String token) throws SQLException {
    return tx.first(COLUMNS + "WHERE token = ?", SqlJournal::entry, token);
  }

  private Entry insert(Transaction tx, String token, Intent intent)
      throws SQLException, StoreFault {
    // As the column keeps it, so that the entry given back equals the entry read.
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean inserted =
        tx.updateOne(
            "INSERT INTO chewu_journal (token, act, subject, order_ref, at, evidence)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            token,
            intent.act(),
            intent.subject(),
            intent.order(),
            at,
            intent.evidence().toText());
    if (!inserted) {
      throw refusal(tx, intent);
    }
    return new Entry(token, at, intent, Optional.empty());
  }

  /** Which rule an entry that could not be written has met. */
  private StoreFault refusal(Transaction tx, Intent intent) throws SQLException {
    List<Entry> inTheWay =
        tx.list(
            COLUMNS
                + "WHERE (subject = ? AND ending IS NULL) OR (act = ? AND order_ref = ?"
                + " AND (ending IS NULL OR ending = 'DONE')) ORDER BY seq",
            SqlJournal::entry,
            intent.subject(),
            intent.act(),
            intent.order());
    for (Entry entry : inTheWay) {
      return entry.isOpen()
          ? StoreFault.of(StoreReason.ENTRY_OPEN, entry.intent().subject(), entry.token())
          : StoreFault.of(StoreReason.ORDER_DONE, intent.order(), entry.token());
    }
    // Settled by another process between the two statements.
    return StoreFault.of(StoreReason.BUSY, "the entry in the way was just settled");
  }

  private String token() {
    byte[] drawn = new byte[TOKEN_BYTES];
    synchronized (random) {
      random.nextBytes(drawn);
    }
    return Bytes.copyOf(drawn).hex();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Intent intent =
        new Intent(
            row.getString("act"),
            row.getString("subject"),
            row.getString("order_ref"),
            Evidence.parse(row.getString("evidence")));
    String ending = row.getString("ending");
    Optional<Settlement> settlement =
        ending == null
            ? Optional.empty()
            : Optional.of(
                new Settlement(
                    Ending.valueOf(ending), Evidence.parse(row.getString("settlement"))));
    return new Entry(row.getString("token"), Transaction.instant(row, "at"), intent, settlement);
  }
}
