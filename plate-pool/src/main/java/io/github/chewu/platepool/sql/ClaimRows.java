package io.github.chewu.platepool.sql;

import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.index.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of numbers. Each write is conditional: what it did not write was not to be had. */
final class ClaimRows {
  /** Of one statement; an engine takes some ten thousand values in one. */
  private static final int ROWS = 500;

  private static final String SELECT =
      "SELECT pool, plate, kind, batch, ends_at, epoch FROM chewu_plate_claim WHERE ";

  private ClaimRows() {}

  static List<Claim> ofHolder(Transaction tx, String holder) throws SQLException {
    return tx.list(SELECT + "holder = ? ORDER BY pool, plate", ClaimRows::claim, holder);
  }

  /** The next of a pool behind a plate, by plate. */
  static List<Claim> live(Transaction tx, PoolId pool, String plate, int most, Instant now)
      throws SQLException {
    return tx.list(
        SELECT + "pool = ? AND plate > ? AND ends_at > ? ORDER BY plate LIMIT ?",
        row -> claim(row, pool),
        pool.toString(),
        plate,
        now,
        most);
  }

  /** Who but this holder has some of these numbers. */
  static List<Claim> others(
      Transaction tx, String holder, PoolId pool, List<PlateNumber> plates, Instant now)
      throws SQLException {
    List<Claim> others = new ArrayList<>();
    for (List<PlateNumber> some : parts(plates)) {
      List<Object> values = new ArrayList<>(List.of(pool.toString(), now, holder));
      some.forEach(plate -> values.add(plate.value()));
      String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
      others.addAll(
          tx.list(
              SELECT + "pool = ? AND ends_at > ? AND holder <> ? AND plate IN (" + marks + ")",
              ClaimRows::claim,
              values.toArray()));
    }
    return others;
  }

  /** Claims numbers that are free or have expired; how many of them it got. */
  static int claim(Transaction tx, String holder, List<Claim> wanted, Instant now)
      throws SQLException {
    int got = 0;
    for (List<Claim> some : parts(wanted)) {
      List<Object> values = new ArrayList<>();
      for (Claim claim : some) {
        values.add(claim.pool().toString());
        values.add(claim.plate().value());
        values.add(holder);
        values.add(claim.kind());
        values.add(claim.batch());
        values.add(claim.until());
      }
      values.add(now);
      got +=
          tx.update(
              "INSERT INTO chewu_plate_claim (pool, plate, holder, kind, batch, ends_at, epoch)"
                  + " VALUES "
                  + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, 1)"))
                  + " ON CONFLICT (pool, plate) DO UPDATE SET holder = excluded.holder,"
                  + " kind = excluded.kind, batch = excluded.batch, ends_at = excluded.ends_at,"
                  + " epoch = chewu_plate_claim.epoch + 1 WHERE chewu_plate_claim.ends_at <= ?",
              values.toArray());
    }
    return got;
  }

  /** Whether a number was still in a live lease, and is the holder's now. */
  static boolean takeOver(Transaction tx, String lease, Claim claim, String holder, Instant now)
      throws SQLException {
    return tx.updateOne(
        "UPDATE chewu_plate_claim SET holder = ?, kind = ?, ends_at = ?, epoch = epoch + 1"
            + " WHERE pool = ? AND plate = ? AND holder = ? AND epoch = ? AND ends_at > ?",
        holder,
        claim.kind(),
        claim.until(),
        claim.pool().toString(),
        claim.plate().value(),
        lease,
        claim.epoch(),
        now);
  }

  /** Whether the holder still had it, and has it now in another way. */
  static boolean change(Transaction tx, String holder, Claim claim, Instant now)
      throws SQLException {
    return tx.updateOne(
        "UPDATE chewu_plate_claim SET kind = ?, ends_at = ?"
            + " WHERE pool = ? AND plate = ? AND holder = ? AND epoch = ? AND ends_at > ?",
        claim.kind(),
        claim.until(),
        claim.pool().toString(),
        claim.plate().value(),
        holder,
        claim.epoch(),
        now);
  }

  /** Moves the end of all that a holder has; how many there are. */
  static int prolong(Transaction tx, String holder, Instant until, Instant now)
      throws SQLException {
    return tx.update(
        "UPDATE chewu_plate_claim SET ends_at = ? WHERE holder = ? AND ends_at > ?",
        until,
        holder,
        now);
  }

  /** Lets go of what the holder still has; what another took over stays as it is. */
  static void release(Transaction tx, String holder, Claim claim) throws SQLException {
    tx.updateOne(
        "UPDATE chewu_plate_claim SET holder = NULL, ends_at = 0"
            + " WHERE pool = ? AND plate = ? AND holder = ? AND epoch = ?",
        claim.pool().toString(),
        claim.plate().value(),
        holder,
        claim.epoch());
  }

  private static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += ROWS) {
      parts.add(all.subList(from, Math.min(all.size(), from + ROWS)));
    }
    return parts;
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return claim(row, PoolId.of(row.getString("pool")));
  }

  private static Claim claim(ResultSet row, PoolId pool) throws SQLException {
    return new Claim(
        pool,
        plate(row),
        ClaimKind.valueOf(row.getString("kind")),
        row.getString("batch"),
        Transaction.instant(row, "ends_at"),
        row.getLong("epoch"));
  }

  static PlateNumber plate(ResultSet row) throws SQLException {
    return PlateNumber.parse(row.getString("plate")).orElseThrow();
  }
}
