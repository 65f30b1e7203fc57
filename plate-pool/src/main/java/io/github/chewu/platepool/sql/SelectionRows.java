package io.github.chewu.platepool.sql;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.sql.Dialect;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.index.PoolId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The rows of what users chose. */
final class SelectionRows {
  private SelectionRows() {}

  static List<Selection> of(Transaction tx, Vin vin, String user) throws SQLException {
    return tx.list(
        "SELECT id, vin, user_name, pool, plate, chosen_at, last_day, state"
            + " FROM chewu_plate_selection WHERE user_name = ? OR vin = ? ORDER BY chosen_at, id",
        SelectionRows::selection,
        user,
        vin.value());
  }

  /**
   * Waits for whoever else changes what these users chose: writers of two vehicles of one user must
   * see each other. SQLite has one writer anyway.
   */
  static void lock(Transaction tx, Stream<Selection> changed) throws SQLException {
    if (tx.dialect() == Dialect.POSTGRESQL) {
      for (String user : changed.map(Selection::user).distinct().sorted().toList()) {
        byte[] name = ("chewu.plate.user:" + user).getBytes(StandardCharsets.UTF_8);
        long number = Bytes.copyOf(name).sha256().unsignedAt(0, Long.BYTES);
        tx.first("SELECT pg_advisory_xact_lock(?)", row -> true, number);
      }
    }
  }

  static void add(Transaction tx, Selection selection) throws SQLException {
    tx.update(
        "INSERT INTO chewu_plate_selection"
            + " (id, vin, user_name, pool, plate, chosen_at, last_day, state)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        selection.id(),
        selection.vin().value(),
        selection.user(),
        selection.pool().toString(),
        selection.plate().value(),
        selection.at(),
        selection.lastDay().toString(),
        selection.state());
  }

  /** Whether it had another state, and has this one now. */
  static boolean judge(Transaction tx, Selection selection) throws SQLException {
    return tx.updateOne(
        "UPDATE chewu_plate_selection SET state = ? WHERE id = ? AND state <> ?",
        selection.state(),
        selection.id(),
        selection.state());
  }

  private static Selection selection(ResultSet row) throws SQLException {
    return new Selection(
        row.getString("id"),
        new Vin(row.getString("vin")),
        row.getString("user_name"),
        PoolId.of(row.getString("pool")),
        ClaimRows.plate(row),
        Transaction.instant(row, "chosen_at"),
        LocalDate.parse(row.getString("last_day")),
        Selection.State.valueOf(row.getString("state")));
  }
}
