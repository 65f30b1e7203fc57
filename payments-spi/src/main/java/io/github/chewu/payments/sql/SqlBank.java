package io.github.chewu.payments.sql;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Migration;
import io.github.chewu.core.sql.Migrator;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.core.sql.Work;
import io.github.chewu.payments.channel.SimulatedBank;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A simulated bank with a table of its own, so that it outlives a killed till. Safe for any thread.
 */
public final class SqlBank implements SimulatedBank {
  private static final String COLUMNS =
      "SELECT reference, amount_fen, state, refund_reference FROM chewu_simulated_bank ";

  private final Store store;

  private SqlBank(Store store) {
    this.store = store;
  }

  /** The bank in this store, whose table is made where it is missing. */
  public static SqlBank open(Store store) throws StoreFault {
    Migration tables = Migration.read(1, SqlBank.class.getResourceAsStream("bank-1.sql"));
    new Migrator("bank", List.of(tables)).migrate(store);
    return new SqlBank(store);
  }

  @Override
  public Optional<Account> find(String reference) throws StoreFault {
    return store.read(tx -> find(tx, reference));
  }

  @Override
  public Optional<Account> refunded(String refundReference) throws StoreFault {
    return store.read(
        tx -> tx.first(COLUMNS + "WHERE refund_reference = ?", SqlBank::account, refundReference));
  }

  @Override
  public boolean add(Account account) throws StoreFault {
    return write(
        account,
        tx ->
            tx.updateOne(
                "INSERT INTO chewu_simulated_bank (reference, amount_fen, state, refund_reference)"
                    + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                account.reference(),
                account.amount(),
                account.state(),
                account.refundReference()));
  }

  @Override
  public boolean change(Account.State from, Account account) throws StoreFault {
    return write(
        account,
        tx ->
            tx.updateOne(
                "UPDATE chewu_simulated_bank SET amount_fen = ?, state = ?, refund_reference = ?"
                    + " WHERE reference = ? AND state = ?",
                account.amount(),
                account.state(),
                account.refundReference(),
                account.reference(),
                from));
  }

  private boolean write(Account account, Work<Boolean> work) throws StoreFault {
    return store.commit(
        "bank:" + account.reference(),
        work,
        tx -> find(tx, account.reference()).filter(account::equals).map(same -> true));
  }

  private static Optional<Account> find(Transaction tx, String reference) throws SQLException {
    return tx.first(COLUMNS + "WHERE reference = ?", SqlBank::account, reference);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("reference"),
        Transaction.money(row, "amount_fen"),
        Account.State.valueOf(row.getString("state")),
        row.getString("refund_reference"));
  }
}
