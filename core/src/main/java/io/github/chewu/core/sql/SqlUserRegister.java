package io.github.chewu.core.sql;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.user.PasswordHash;
import io.github.chewu.core.user.RegistrationReason;
import io.github.chewu.core.user.User;
import io.github.chewu.core.user.UserRegister;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Users in a store's table {@code chewu_user}: a licence number once and a mobile number once among
 * all processes that share the store (J01). Both are kept in full, passwords as hashes. Safe for
 * any thread.
 */
public final class SqlUserRegister implements UserRegister {
  private static final String COLUMNS = "SELECT id, licence, mobile, password, at FROM chewu_user ";

  private final Store store;

  private SqlUserRegister(Store store) {
    this.store = store;
  }

  /** The users in this store, whose tables are made where they are missing. */
  public static SqlUserRegister open(Store store) throws StoreFault {
    migrator().migrate(store);
    return new SqlUserRegister(store);
  }

  /** The versions of the tables; the same file serves both engines. */
  public static Migrator migrator() {
    return new Migrator(
        "users",
        List.of(Migration.read(1, SqlUserRegister.class.getResourceAsStream("users-1.sql"))));
  }

  @Override
  public Outcome<User> add(User user) {
    return store.write(
        user.id(),
        tx -> {
          Optional<User> first = byId(tx, user.id());
          return first.isPresent() ? first.get() : insert(tx, user);
        },
        tx -> byId(tx, user.id()));
  }

  @Override
  public Outcome<User> settle(String id) {
    try {
      return store
          .commit(
              id,
              tx -> {
                Optional<User> user = byId(tx, id);
                if (user.isEmpty()) {
                  tx.update(
                      "INSERT INTO chewu_user_closed (id) VALUES (?) ON CONFLICT DO NOTHING", id);
                }
                return user;
              },
              tx -> {
                Optional<User> user = byId(tx, id);
                return user.isPresent() || isClosed(tx, id) ? Optional.of(user) : Optional.empty();
              })
          .map(Outcome::done)
          .orElseGet(() -> Outcome.notDone(RegistrationReason.CLOSED, id));
    } catch (StoreFault e) {
      // Not closed is not known to be refused: it may still come.
      return new Unknown<>(id, e.situation());
    }
  }

  @Override
  public Optional<User> byLicence(LicenceNumber licence) throws StoreFault {
    return store.read(tx -> byLicence(tx, licence));
  }

  @Override
  public Optional<User> byMobile(Mobile mobile) throws StoreFault {
    return store.read(tx -> byMobile(tx, mobile));
  }

  private static User insert(Transaction tx, User user) throws SQLException, StoreFault {
    if (isClosed(tx, user.id())) {
      throw StoreFault.of(RegistrationReason.CLOSED, user.id());
    }
    boolean inserted =
        tx.updateOne(
            "INSERT INTO chewu_user (id, licence, mobile, password, at) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            user.id(),
            user.licence().value(),
            user.mobile().value(),
            user.password().text(),
            user.at());
    if (inserted) {
      // As the columns keep him, so that the user given back equals the user read.
      return byId(tx, user.id()).orElseThrow();
    }
    if (byLicence(tx, user.licence()).isPresent()) {
      throw StoreFault.of(RegistrationReason.LICENCE_REGISTERED, user.licence());
    }
    if (byMobile(tx, user.mobile()).isPresent()) {
      throw StoreFault.of(RegistrationReason.MOBILE_REGISTERED, user.mobile());
    }
    throw StoreFault.of(StoreReason.BUSY, "the user in the way was just taken away");
  }

  private static boolean isClosed(Transaction tx, String id) throws SQLException {
    return tx.first("SELECT id FROM chewu_user_closed WHERE id = ?", row -> row.getString(1), id)
        .isPresent();
  }

  private static Optional<User> byId(Transaction tx, String id) throws SQLException {
    return tx.first(COLUMNS + "WHERE id = ?", SqlUserRegister::user, id);
  }

  private static Optional<User> byLicence(Transaction tx, LicenceNumber licence)
      throws SQLException {
    return tx.first(COLUMNS + "WHERE licence = ?", SqlUserRegister::user, licence.value());
  }

  private static Optional<User> byMobile(Transaction tx, Mobile mobile) throws SQLException {
    return tx.first(COLUMNS + "WHERE mobile = ?", SqlUserRegister::user, mobile.value());
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getString("id"),
        new LicenceNumber(row.getString("licence")),
        new Mobile(row.getString("mobile")),
        new PasswordHash(row.getString("password")),
        Transaction.instant(row, "at"));
  }
}
