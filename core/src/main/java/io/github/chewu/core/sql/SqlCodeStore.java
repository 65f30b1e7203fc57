package io.github.chewu.core.sql;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.user.CodePurpose;
import io.github.chewu.core.user.CodeStore;
import io.github.chewu.core.user.IssuedCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * SMS codes in a store's table {@code chewu_code}: of all processes that share the store, one can
 * use a code (J03). Phones are kept in full, codes as digests. Safe for any thread.
 *
 * <p>Where the answer to a commit is lost, what it wrote is nobody's: a code that may have been
 * used counts as used.
 */
public final class SqlCodeStore implements CodeStore {
  private final Store store;

  private SqlCodeStore(Store store) {
    this.store = store;
  }

  /** The codes in this store, whose table is made where it is missing. */
  public static SqlCodeStore open(Store store) throws StoreFault {
    migrator().migrate(store);
    return new SqlCodeStore(store);
  }

  /** The versions of the table; the same file serves both engines. */
  public static Migrator migrator() {
    return new Migrator(
        "codes", List.of(Migration.read(1, SqlCodeStore.class.getResourceAsStream("codes-1.sql"))));
  }

  @Override
  public Optional<IssuedCode> last(Mobile phone, CodePurpose purpose) throws StoreFault {
    return store.read(tx -> last(tx, phone, purpose));
  }

  @Override
  public boolean replace(
      Mobile phone, CodePurpose purpose, Optional<IssuedCode> before, Optional<IssuedCode> after)
      throws StoreFault {
    return store.swap(
        "chewu.code:" + phone.value() + ":" + purpose,
        tx -> {
          if (before.isEmpty() && after.isEmpty()) {
            return last(tx, phone, purpose).isEmpty();
          }
          if (before.isEmpty()) {
            return insert(tx, after.get());
          }
          return after.isEmpty() ? delete(tx, before.get()) : update(tx, before.get(), after.get());
        },
        tx -> last(tx, phone, purpose).map(Version::of).equals(before.map(Version::of)));
  }

  /** What tells one state of a code from every other: the rest follows from the reference. */
  private record Version(String reference, int wrong, boolean used) {
    static Version of(IssuedCode code) {
      return new Version(code.reference(), code.wrong(), code.used());
    }
  }

  private static boolean insert(Transaction tx, IssuedCode code) throws SQLException {
    return tx.updateOne(
        "INSERT INTO chewu_code (phone, purpose, reference, at, digest, wrong, used, earlier)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        code.phone().value(),
        code.purpose(),
        code.reference(),
        code.at(),
        code.digest(),
        code.wrong(),
        code.used() ? 1 : 0,
        earlier(code));
  }

  private static boolean update(Transaction tx, IssuedCode before, IssuedCode after)
      throws SQLException {
    return tx.updateOne(
        "UPDATE chewu_code SET reference = ?, at = ?, digest = ?, wrong = ?, used = ?, earlier = ?"
            + " WHERE phone = ? AND purpose = ? AND reference = ? AND wrong = ? AND used = ?",
        after.reference(),
        after.at(),
        after.digest(),
        after.wrong(),
        after.used() ? 1 : 0,
        earlier(after),
        before.phone().value(),
        before.purpose(),
        before.reference(),
        before.wrong(),
        before.used() ? 1 : 0);
  }

  private static boolean delete(Transaction tx, IssuedCode before) throws SQLException {
    return tx.updateOne(
        "DELETE FROM chewu_code"
            + " WHERE phone = ? AND purpose = ? AND reference = ? AND wrong = ? AND used = ?",
        before.phone().value(),
        before.purpose(),
        before.reference(),
        before.wrong(),
        before.used() ? 1 : 0);
  }

  private static Optional<IssuedCode> last(Transaction tx, Mobile phone, CodePurpose purpose)
      throws SQLException {
    return tx.first(
        "SELECT reference, at, digest, wrong, used, earlier FROM chewu_code"
            + " WHERE phone = ? AND purpose = ?",
        row -> code(phone, purpose, row),
        phone.value(),
        purpose);
  }

  private static IssuedCode code(Mobile phone, CodePurpose purpose, ResultSet row)
      throws SQLException {
    return new IssuedCode(
        phone,
        purpose,
        row.getString("reference"),
        Transaction.instant(row, "at"),
        row.getString("digest"),
        row.getInt("wrong"),
        row.getInt("used") == 1,
        Arrays.stream(row.getString("earlier").split(","))
            .filter(micros -> !micros.isEmpty())
            .map(micros -> Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS))
            .toList());
  }

  private static String earlier(IssuedCode code) {
    return code.earlier().stream()
        .map(at -> String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)))
        .collect(Collectors.joining(","));
  }
}
