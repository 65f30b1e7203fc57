package io.github.chewu.platepool.sql;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of vehicles, each with the version that its writers compare and set. */
final class VehicleRows {
  private VehicleRows() {}

  static Standing standing(
      Transaction tx,
      Vin vin,
      String user,
      List<Claim> claims,
      List<Selection> selections,
      Instant now)
      throws SQLException {
    return tx.first(
            "SELECT owner, version, facts, used_composed, used_random FROM chewu_plate_vehicle"
                + " WHERE vin = ?",
            row ->
                new Standing(
                    vin,
                    user,
                    row.getString("owner"),
                    row.getLong("version"),
                    Evidence.parse(row.getString("facts")),
                    new Chances(row.getInt("used_composed"), row.getInt("used_random")),
                    claims,
                    selections,
                    now),
            vin.value())
        .orElseGet(
            () ->
                new Standing(
                    vin, user, "", 0, Evidence.none(), Chances.NONE_USED, claims, selections, now));
  }

  /** Whether the vehicle still had the version seen, and has the next one now. */
  static boolean replace(Transaction tx, Standing seen, Standing next, String mark)
      throws SQLException {
    String facts = next.facts().toText();
    if (seen.version() == 0) {
      return tx.updateOne(
          "INSERT INTO chewu_plate_vehicle"
              + " (vin, owner, version, facts, used_composed, used_random, mark)"
              + " VALUES (?, ?, 1, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          seen.vin().value(),
          next.owner(),
          facts,
          next.used().composed(),
          next.used().random(),
          mark);
    }
    return tx.updateOne(
        "UPDATE chewu_plate_vehicle SET owner = ?, version = version + 1, facts = ?,"
            + " used_composed = ?, used_random = ?, mark = ? WHERE vin = ? AND version = ?",
        next.owner(),
        facts,
        next.used().composed(),
        next.used().random(),
        mark,
        seen.vin().value(),
        seen.version());
  }

  /**
   * Whether a write with this mark is there; empty where none is.
   *
   * @throws StoreFault where another came after it, or instead of it: nobody can say
   */
  static Optional<Saved> written(Transaction tx, Standing seen, String mark)
      throws SQLException, StoreFault {
    Found found =
        tx.first(
                "SELECT version, mark FROM chewu_plate_vehicle WHERE vin = ?",
                row -> new Found(row.getLong("version"), row.getString("mark")),
                seen.vin().value())
            .orElse(new Found(0, ""));
    if (found.mark.equals(mark)) {
      return Optional.of(Saved.KEPT);
    }
    if (found.version != seen.version()) {
      throw StoreFault.of(StoreReason.COMMIT_UNKNOWN, "written since, by whom is not known");
    }
    return Optional.empty();
  }

  private record Found(long version, String mark) {}
}
