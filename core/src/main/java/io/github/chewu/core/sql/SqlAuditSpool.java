package io.github.chewu.core.sql;

import io.github.chewu.core.audit.AuditReason;
import io.github.chewu.core.audit.AuditSpool;
import io.github.chewu.core.audit.ChainHead;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A spool of audit entries in a store's table {@code chewu_audit}: one chain among all processes
 * that share the store (T12). Safe for any thread.
 */
public final class SqlAuditSpool implements AuditSpool {
  private static final String KEY = "chewu.audit";

  private final Store store;

  private SqlAuditSpool(Store store) {
    this.store = store;
  }

  /** The spool in this store, whose tables are made where they are missing. */
  public static SqlAuditSpool open(Store store) throws StoreFault {
    migrator().migrate(store);
    return new SqlAuditSpool(store);
  }

  /** The versions of the spool's tables; the same file serves both engines. */
  public static Migrator migrator() {
    return new Migrator(
        "audit",
        List.of(Migration.read(1, SqlAuditSpool.class.getResourceAsStream("audit-1.sql"))));
  }

  @Override
  public ChainHead head() throws StoreFault {
    return store.read(SqlAuditSpool::head);
  }

  @Override
  public boolean append(SealedEntry entry) throws StoreFault {
    return store.commit(
        KEY,
        tx ->
            entry.follows(head(tx))
                && tx.updateOne(
                    "INSERT INTO chewu_audit (number, hash, entry) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                    entry.number(),
                    entry.hash().hex(),
                    entry.toLine()),
        tx -> hash(tx, entry.number()).filter(entry.hash()::equals).map(hash -> true));
  }

  @Override
  public List<SealedEntry> after(long number, int most) throws StoreFault {
    List<String> lines =
        store.read(
            tx ->
                tx.list(
                    "SELECT entry FROM chewu_audit WHERE number > ? ORDER BY number LIMIT ?",
                    row -> row.getString(1),
                    number,
                    most));
    try {
      return lines.stream().map(SealedEntry::parse).toList();
    } catch (IllegalArgumentException e) {
      throw StoreFault.of(
          StoreReason.NOT_A_STORE,
          "an audit entry behind number " + number + ": " + e.getMessage());
    }
  }

  @Override
  public long acknowledged() throws StoreFault {
    return store.read(SqlAuditSpool::acknowledged);
  }

  @Override
  public void acknowledge(ChainHead entry) throws StoreFault {
    store.commit(
        KEY,
        tx -> {
          mark(tx, entry);
          return true;
        },
        tx -> acknowledged(tx) >= entry.number() ? Optional.of(true) : Optional.empty());
  }

  private static void mark(Transaction tx, ChainHead entry) throws SQLException, StoreFault {
    if (!hash(tx, entry.number()).equals(Optional.of(entry.hash()))) {
      throw StoreFault.of(AuditReason.FORKED, entry.number());
    }
    long next = acknowledged(tx) + 1;
    if (entry.number() > next) {
      throw StoreFault.of(AuditReason.NOT_NEXT, entry.number(), next);
    }
    tx.update(
        "UPDATE chewu_audit_upload SET number = ? WHERE number < ?",
        entry.number(),
        entry.number());
  }

  private static ChainHead head(Transaction tx) throws SQLException {
    return tx.first(
            "SELECT number, hash FROM chewu_audit ORDER BY number DESC LIMIT 1",
            row -> new ChainHead(row.getLong("number"), hash(row)))
        .orElse(ChainHead.START);
  }

  private static Optional<Bytes> hash(Transaction tx, long number) throws SQLException {
    return tx.first("SELECT hash FROM chewu_audit WHERE number = ?", SqlAuditSpool::hash, number);
  }

  private static Bytes hash(ResultSet row) throws SQLException {
    return Bytes.hex(row.getString("hash"));
  }

  private static long acknowledged(Transaction tx) throws SQLException {
    return tx.first("SELECT number FROM chewu_audit_upload", row -> row.getLong(1)).orElse(0L);
  }
}
