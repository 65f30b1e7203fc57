package io.github.chewu.payments.sql;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.payments.cashier.AttemptState;
import io.github.chewu.payments.cashier.ObligationState;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpMove;
import io.github.chewu.payments.fulfilment.TopUpMove.Posting;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.payments.fulfilment.TopUpState;
import io.github.chewu.payments.fulfilment.TopUpStore.Try;
import java.sql.SQLException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes top-ups within a transaction. Each first changes the top-up's row, by its state; whoever
 * changed that alone goes on with the rest.
 */
final class TopUpMoves {
  private final InstantSource clock;

  TopUpMoves(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether the order is new and its card free; else nothing is written. */
  boolean open(Transaction tx, TopUpOrder order, Try payment, String mark)
      throws SQLException, StoreFault {
    boolean fresh =
        tx.updateOne(
            "INSERT INTO chewu_top_up (order_id, card_number, plate, colour, operator,"
                + " second_operator, attempt, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            order.id(),
            order.load().cardNumber(),
            order.plate(),
            order.colour(),
            order.operator(),
            order.secondOperator().orElse(null),
            payment.reference(),
            TopUpState.AWAITING_PAYMENT);
    if (!fresh) {
      return false;
    }
    tx.update(
        "INSERT INTO chewu_obligation (order_id, kind, amount_fen, terminal, state, opened_at)"
            + " VALUES (?, 'TOP_UP', ?, ?, ?, ?)",
        order.id(),
        order.load().amount(),
        order.load().terminal().toString(),
        ObligationState.OPEN,
        clock.instant());
    begin(tx, order, payment, mark);
    return true;
  }

  /** Whether the order waited for another attempt, and its card is free. */
  boolean attempt(Transaction tx, TopUpOrder order, Try payment, String mark)
      throws SQLException, StoreFault {
    boolean moved =
        tx.updateOne(
            "UPDATE chewu_top_up SET state = ?, attempt = ? WHERE order_id = ? AND state IN "
                + TopUpRows.in(TopUpMove.OPENED.from())
                + " AND card_number = ?",
            TopUpState.AWAITING_PAYMENT,
            payment.reference(),
            order.id(),
            order.load().cardNumber());
    if (moved) {
      begin(tx, order, payment, mark);
    }
    return moved;
  }

  private void begin(Transaction tx, TopUpOrder order, Try payment, String mark)
      throws SQLException, StoreFault {
    tx.update(
        "INSERT INTO chewu_attempt (reference, order_id, method, state, at)"
            + " VALUES (?, ?, ?, ?, ?)",
        payment.reference(),
        order.id(),
        payment.method(),
        AttemptState.INTENT,
        clock.instant());
    Evidence how =
        Evidence.none()
            .with("reference", payment.reference())
            .with("method", payment.method())
            .with("amount-fen", order.load().amount().fen())
            .with("card", order.load().cardNumber())
            .with("operator", order.operator());
    step(tx, order.id(), TopUpMove.OPENED, how, mark);
    if (payment.confirmed().isPresent()) {
      TopUp opened = TopUpRows.find(tx, order.id()).orElseThrow();
      arrived(tx, opened, TopUpMove.PAYMENT_ARRIVED, payment.confirmed().get(), mark + "+");
    }
  }

  boolean arrived(Transaction tx, TopUp seen, TopUpMove move, ChannelReceipt receipt, String mark)
      throws SQLException, StoreFault {
    if (!move(tx, seen, move, receipt.toEvidence(), mark)) {
      return false;
    }
    tx.update(
        "UPDATE chewu_attempt SET channel_reference = ? WHERE reference = ?",
        receipt.channelReference(),
        seen.attempt().reference());
    return true;
  }

  /** Whether the order and its attempt stood where the move begins; else nothing is written. */
  boolean move(Transaction tx, TopUp seen, TopUpMove move, Evidence evidence, String mark)
      throws SQLException, StoreFault {
    String order = seen.id();
    if (move.to().isEmpty()) {
      step(tx, order, move, evidence, mark);
      return true;
    }
    TopUpState to = move.to().get();
    String attempt = seen.attempt().reference();
    String attemptStands =
        move.attemptTo().isEmpty()
            ? ""
            : " AND EXISTS (SELECT 1 FROM chewu_attempt a WHERE a.reference = chewu_top_up.attempt"
                + " AND a.state IN "
                + TopUpRows.in(move.attemptFrom())
                + ")";
    boolean moved =
        tx.updateOne(
            "UPDATE chewu_top_up SET state = ?, before_fen = COALESCE(?, before_fen),"
                + " proof = COALESCE(?, proof) WHERE order_id = ? AND attempt = ? AND state IN "
                + TopUpRows.in(move.from())
                + attemptStands,
            to,
            move == TopUpMove.LOAD_BEGUN ? before(evidence) : null,
            move == TopUpMove.LOADED_ON_CARD ? evidence.toText() : null,
            order,
            attempt);
    if (!moved) {
      return false;
    }
    if (move.attemptTo().isPresent()) {
      one(
          tx.update(
              "UPDATE chewu_attempt SET state = ? WHERE reference = ? AND state IN "
                  + TopUpRows.in(move.attemptFrom()),
              move.attemptTo().get(),
              attempt));
    }
    one(
        tx.update(
            "UPDATE chewu_obligation SET state = ? WHERE order_id = ?", to.obligation(), order));
    if (move.posting().isPresent()) {
      post(tx, order, move.posting().get());
    }
    step(tx, order, move, evidence, mark);
    boolean balances = TopUpRows.ledgerLine(tx, order).filter(LedgerLine::balances).isPresent();
    if (!balances) {
      throw StoreFault.of(PaymentReason.LEDGER_BROKEN, order);
    }
    return true;
  }

  private void post(Transaction tx, String order, Posting account) throws SQLException {
    one(
        tx.update(
            "INSERT INTO chewu_posting (order_id, side, account, amount_fen, at)"
                + " SELECT order_id, ?, ?, amount_fen, ? FROM chewu_obligation WHERE order_id = ?",
            account.isIn() ? "IN" : "OUT",
            account,
            clock.instant(),
            order));
  }

  private void step(Transaction tx, String order, TopUpMove move, Evidence evidence, String mark)
      throws SQLException {
    one(
        tx.update(
            "INSERT INTO chewu_step (order_id, seq, at, what, evidence, mark)"
                + " SELECT ?, COALESCE(MAX(seq), 0) + 1, ?, ?, ?, ? FROM chewu_step"
                + " WHERE order_id = ?",
            order,
            clock.instant(),
            move,
            evidence.toText(),
            mark,
            order));
  }

  private static @Nullable Money before(Evidence evidence) {
    return evidence.fact("before-fen").map(Long::valueOf).map(Money::ofFen).orElse(null);
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException(rows + " rows written, 1 allowed");
    }
  }
}
