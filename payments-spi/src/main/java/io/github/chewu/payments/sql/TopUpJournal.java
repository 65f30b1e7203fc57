package io.github.chewu.payments.sql;

import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.sql.SqlJournal;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpMove;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Core's journal, in which an entry of a load and the top-up that it belongs to change in one
 * transaction.
 */
final class TopUpJournal implements Journal {
  private final SqlTopUpStore store;
  private final SqlJournal journal;
  private final TopUpMoves moves;

  TopUpJournal(SqlTopUpStore store, SqlJournal journal, TopUpMoves moves) {
    this.store = store;
    this.journal = journal;
    this.moves = moves;
  }

  @Override
  public Entry intend(Intent intent) throws StoreFault {
    if (!intent.act().equals(LoadProcedure.ACT)) {
      return journal.intend(intent);
    }
    String order = intent.order();
    return store.commit(
        order,
        (tx, mark) -> {
          Entry entry = journal.intend(tx, intent);
          TopUp topUp = TopUpRows.find(tx, order).orElseThrow(() -> noOrder(order));
          boolean ofCard = LoadProcedure.subject(topUp.cardNumber()).equals(intent.subject());
          if (!ofCard || !moves.move(tx, topUp, TopUpMove.LOAD_BEGUN, intent.evidence(), mark)) {
            throw refusal(intent, topUp);
          }
          return entry;
        },
        // Where its mark stands, the newest entry of the order was written with it.
        (tx, mark) ->
            SqlTopUpStore.stands(tx, mark)
                ? journal.entries(tx, order).stream().reduce((older, newer) -> newer)
                : Optional.empty());
  }

  @Override
  public void settle(String token, Settlement settlement) throws StoreFault {
    store.commit(
        token,
        (tx, mark) -> {
          settle(tx, token, settlement, mark);
          return true;
        },
        (tx, mark) ->
            journal
                .find(tx, token)
                .filter(entry -> entry.endedIn(settlement.ending()))
                .map(entry -> true));
  }

  private void settle(Transaction tx, String token, Settlement settlement, String mark)
      throws SQLException, StoreFault {
    Entry before =
        journal.find(tx, token).orElseThrow(() -> StoreFault.of(StoreReason.NO_ENTRY, token));
    journal.settle(tx, token, settlement);
    Intent intent = before.intent();
    if (!before.isOpen() || !intent.act().equals(LoadProcedure.ACT)) {
      return;
    }
    TopUpMove move =
        settlement.ending() == Ending.DONE ? TopUpMove.LOADED_ON_CARD : TopUpMove.NOT_ON_CARD;
    TopUp topUp = TopUpRows.find(tx, intent.order()).orElseThrow(() -> noOrder(intent.order()));
    if (!moves.move(tx, topUp, move, settlement.evidence(), mark)) {
      throw StoreFault.of(PaymentReason.BOOKS_DIFFER, intent.order(), settlement.ending());
    }
  }

  @Override
  public List<Entry> open(String subject) throws StoreFault {
    return journal.open(subject);
  }

  @Override
  public List<Entry> entries(String order) throws StoreFault {
    return journal.entries(order);
  }

  private static StoreFault noOrder(String order) {
    return StoreFault.of(PaymentReason.NO_ORDER, order);
  }

  private static StoreFault refusal(Intent intent, TopUp topUp) {
    String order = intent.order();
    Situation why =
        switch (topUp.state()) {
          case AWAITING_PAYMENT, UNPAID -> Situation.of(PaymentReason.NOT_PAID, order);
          case REFUNDING, REFUNDED -> Situation.of(PaymentReason.ALREADY_REFUNDED, order);
          case LOADED -> Situation.of(PaymentReason.ALREADY_LOADED, order);
          case LOAD_INTENT, LOAD_UNKNOWN -> Situation.of(PaymentReason.HALF_RECORD, order);
          case PAID, NOT_LOADED ->
              Situation.of(
                  PaymentReason.OTHER_CARD,
                  order,
                  topUp.cardNumber(),
                  intent.subject().replace(LoadProcedure.subject(""), ""));
        };
    return new StoreFault(why, null);
  }
}
