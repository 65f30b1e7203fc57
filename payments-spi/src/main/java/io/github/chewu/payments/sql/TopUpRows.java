package io.github.chewu.payments.sql;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.payments.cashier.Attempt;
import io.github.chewu.payments.cashier.AttemptState;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.LedgerLine.Posted;
import io.github.chewu.payments.fulfilment.Step;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpMove;
import io.github.chewu.payments.fulfilment.TopUpMove.Posting;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.payments.fulfilment.TopUpState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads top-ups, steps and ledger lines. */
final class TopUpRows {
  private static final String JOINED =
      " FROM chewu_obligation o"
          + " JOIN chewu_top_up t ON t.order_id = o.order_id"
          + " JOIN chewu_attempt a ON a.reference = t.attempt"
          + " LEFT JOIN chewu_posting i ON i.order_id = o.order_id AND i.side = 'IN'"
          + " LEFT JOIN chewu_posting u ON u.order_id = o.order_id AND u.side = 'OUT' ";
  private static final String TOP_UP =
      "SELECT o.order_id, o.amount_fen, o.terminal, o.opened_at, t.card_number, t.plate, t.colour,"
          + " t.operator, t.second_operator, t.state, t.before_fen, t.proof, a.reference, a.method,"
          + " a.state AS attempt_state, a.at AS attempt_at, a.channel_reference, i.at AS in_at"
          + JOINED;
  private static final String LEDGER =
      "SELECT o.order_id, o.amount_fen, o.terminal, t.state, a.state AS attempt_state,"
          + " i.account AS in_account, i.amount_fen AS in_fen, i.at AS in_at,"
          + " u.account AS out_account, u.amount_fen AS out_fen, u.at AS out_at"
          + JOINED;

  private TopUpRows() {}

  /** The constants as an SQL list. */
  static String in(Collection<? extends Enum<?>> constants) {
    return constants.stream()
        .map(constant -> "'" + constant.name() + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static Optional<TopUp> find(Transaction tx, String order) throws SQLException {
    return tx.first(TOP_UP + "WHERE o.order_id = ?", TopUpRows::topUp, order);
  }

  static List<TopUp> list(Transaction tx, String where, @Nullable Object... values)
      throws SQLException {
    return tx.list(
        TOP_UP + "WHERE " + where + " ORDER BY o.opened_at, o.order_id", TopUpRows::topUp, values);
  }

  /** Steps for a person: the newest of an order, or one that no later step of ours can answer. */
  static List<TopUp> cases(Transaction tx) throws SQLException {
    List<TopUpMove> moves =
        Arrays.stream(TopUpMove.values()).filter(TopUpMove::isForAPerson).toList();
    List<TopUpMove> notes = moves.stream().filter(move -> move.to().isEmpty()).toList();
    return list(
        tx,
        "EXISTS (SELECT 1 FROM chewu_step s WHERE s.order_id = o.order_id AND (s.what IN "
            + in(notes)
            + " OR s.what IN "
            + in(moves)
            + " AND s.seq = (SELECT MAX(m.seq) FROM chewu_step m WHERE m.order_id = o.order_id)))");
  }

  static List<Step> steps(Transaction tx, String order) throws SQLException {
    return tx.list(
        "SELECT at, what, evidence FROM chewu_step WHERE order_id = ? ORDER BY seq",
        row ->
            new Step(
                Transaction.instant(row, "at"),
                TopUpMove.valueOf(row.getString("what")),
                Evidence.parse(row.getString("evidence"))),
        order);
  }

  /** Every order for which money came in, or whose state says that it did. */
  static List<LedgerLine> ledger(Transaction tx) throws SQLException {
    return tx.list(
        LEDGER
            + "WHERE i.order_id IS NOT NULL OR u.order_id IS NOT NULL OR o.state <> 'OPEN'"
            + " ORDER BY i.at, o.order_id",
        TopUpRows::ledgerLine);
  }

  static Optional<LedgerLine> ledgerLine(Transaction tx, String order) throws SQLException {
    return tx.first(LEDGER + "WHERE o.order_id = ?", TopUpRows::ledgerLine, order);
  }

  private static TopUp topUp(ResultSet row) throws SQLException {
    LoadOrder load =
        new LoadOrder(
            row.getString("order_id"),
            row.getString("card_number"),
            Transaction.money(row, "amount_fen"),
            TerminalNumber.parse(row.getString("terminal")));
    TopUpOrder order =
        new TopUpOrder(
            load,
            row.getString("plate"),
            row.getInt("colour"),
            row.getString("operator"),
            Optional.ofNullable(row.getString("second_operator")));
    Attempt attempt =
        new Attempt(
            row.getString("reference"),
            row.getString("method"),
            AttemptState.valueOf(row.getString("attempt_state")),
            Transaction.instant(row, "attempt_at"),
            Optional.ofNullable(row.getString("channel_reference")));
    return new TopUp(
        order,
        TopUpState.valueOf(row.getString("state")),
        attempt,
        Transaction.instant(row, "opened_at"),
        has(row, "in_at") ? Optional.of(Transaction.instant(row, "in_at")) : Optional.empty(),
        has(row, "before_fen")
            ? Optional.of(Transaction.money(row, "before_fen"))
            : Optional.empty(),
        Optional.ofNullable(row.getString("proof")).map(Evidence::parse));
  }

  private static LedgerLine ledgerLine(ResultSet row) throws SQLException {
    return new LedgerLine(
        row.getString("order_id"),
        row.getString("terminal"),
        Money.ofFen(row.getLong("amount_fen")),
        TopUpState.valueOf(row.getString("state")),
        AttemptState.valueOf(row.getString("attempt_state")),
        posted(row, "in"),
        posted(row, "out"));
  }

  private static Optional<Posted> posted(ResultSet row, String side) throws SQLException {
    String account = row.getString(side + "_account");
    return account == null
        ? Optional.empty()
        : Optional.of(
            new Posted(
                Posting.valueOf(account),
                Transaction.money(row, side + "_fen"),
                Transaction.instant(row, side + "_at")));
  }

  private static boolean has(ResultSet row, String column) throws SQLException {
    return row.getObject(column) != null;
  }
}
