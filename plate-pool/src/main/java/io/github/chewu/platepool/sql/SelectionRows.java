package io.github.chewu.platepool.sql;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.index.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rows of what users chose. */
final class SelectionRows {
  private SelectionRows() {}

  /** What a user and a vehicle have chosen, and the time: one statement, for the way is long. */
  record Chosen(Instant now, List<Selection> selections) {}

  static Chosen of(Transaction tx, StoreClock clock, Vin vin, String user) throws SQLException {
    List<Selection> selections = new ArrayList<>();
    List<Instant> now =
        tx.list(
            "SELECT "
                + clock.sql(tx.dialect())
                + " AS now, s.id, s.vin, s.user_name, s.pool, s.plate, s.chosen_at, s.last_day,"
                + " s.state FROM (SELECT 1 AS one) o LEFT JOIN chewu_plate_selection s"
                + " ON s.user_name = ? OR s.vin = ? ORDER BY s.chosen_at, s.id",
            row -> {
              if (row.getString("id") != null) {
                selections.add(selection(row));
              }
              return clock.now(row);
            },
            user,
            vin.value());
    return new Chosen(now.get(0), selections);
  }

  /**
   * Waits for whoever else changes what these users chose: writers of two vehicles of one user must
   * see each other.
   */
  static void lock(Transaction tx, Stream<Selection> changed) throws SQLException {
    for (String user : changed.map(Selection::user).distinct().sorted().toList()) {
      tx.lock("chewu.plate.user:" + user);
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
