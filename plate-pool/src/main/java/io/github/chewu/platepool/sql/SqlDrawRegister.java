package io.github.chewu.platepool.sql;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.platepool.draw.DrawRegister;
import java.sql.SQLException;
import java.util.Optional;

/** Draws in a SQLite or PostgreSQL database, for all processes that share it. Any thread. */
public final class SqlDrawRegister implements DrawRegister {
  private final Store store;

  private SqlDrawRegister(Store store) {
    this.store = store;
  }

  /** The draws of this store, whose tables are made where they are missing. */
  public static SqlDrawRegister open(Store store) throws StoreFault {
    SqlClaimStore.migrator().migrate(store);
    return new SqlDrawRegister(store);
  }

  @Override
  public String keep(Bytes commitment, String outside) throws StoreFault {
    return store.commit(
        "chewu.plate.draw:" + commitment.hex(),
        tx -> {
          tx.update(
              "INSERT INTO chewu_plate_draw (commitment, outside) VALUES (?, ?)"
                  + " ON CONFLICT DO NOTHING",
              commitment.hex(),
              outside);
          return kept(tx, commitment)
              .orElseThrow(() -> new IllegalStateException("a row that was just kept is missing"));
        },
        tx -> kept(tx, commitment));
  }

  private static Optional<String> kept(Transaction tx, Bytes commitment) throws SQLException {
    return tx.first(
        "SELECT outside FROM chewu_plate_draw WHERE commitment = ?",
        row -> row.getString("outside"),
        commitment.hex());
  }
}
