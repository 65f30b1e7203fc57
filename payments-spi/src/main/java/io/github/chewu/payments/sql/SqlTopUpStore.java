package io.github.chewu.payments.sql;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sql.Migration;
import io.github.chewu.core.sql.Migrator;
import io.github.chewu.core.sql.SqlJournal;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.Step;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpMove;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.payments.fulfilment.TopUpState;
import io.github.chewu.payments.fulfilment.TopUpStore;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Top-ups in a SQLite or PostgreSQL database, beside core's journal. Safe for any thread. */
public final class SqlTopUpStore implements TopUpStore {
  private static final int MARK_BYTES = 16;
  private static final String UNFINISHED =
      TopUpRows.in(Arrays.stream(TopUpState.values()).filter(TopUpState::isUnfinished).toList());

  private final Store store;
  private final RandomGenerator random;
  private final TopUpMoves moves;
  private final TopUpJournal journal;

  private SqlTopUpStore(Store store, InstantSource clock, RandomGenerator random) {
    this.store = store;
    this.random = random;
    this.moves = new TopUpMoves(clock);
    this.journal = new TopUpJournal(this, new SqlJournal(store, clock, random), moves);
  }

  /**
   * The top-ups in this store, whose tables are made where they are missing.
   *
   * @param clock stamps every step; its days are those of the day close
   * @param random makes tokens and marks; two processes must not draw the same, so no seed that
   *     they share
   */
  public static SqlTopUpStore open(Store store, InstantSource clock, RandomGenerator random)
      throws StoreFault {
    SqlJournal.migrator(store.dialect()).migrate(store);
    migrator().migrate(store);
    return new SqlTopUpStore(store, clock, random);
  }

  /** The versions of this module's tables; the same file serves both engines. */
  public static Migrator migrator() {
    return new Migrator(
        "payments",
        List.of(Migration.read(1, SqlTopUpStore.class.getResourceAsStream("payments-1.sql"))));
  }

  @Override
  public boolean open(TopUpOrder order, Try payment) throws StoreFault {
    return write(order.id(), (tx, mark) -> moves.open(tx, order, payment, mark));
  }

  @Override
  public boolean attempt(TopUpOrder order, Try payment) throws StoreFault {
    try {
      return write(order.id(), (tx, mark) -> moves.attempt(tx, order, payment, mark));
    } catch (StoreFault fault) {
      // Another order of the card, or another attempt of this order, was faster.
      if (fault.situation().reason() == StoreReason.CONFLICT) {
        return false;
      }
      throw fault;
    }
  }

  @Override
  public boolean move(TopUp seen, TopUpMove move, Evidence evidence) throws StoreFault {
    return write(seen.id(), (tx, mark) -> moves.move(tx, seen, move, evidence, mark));
  }

  @Override
  public boolean arrived(TopUp seen, TopUpMove move, ChannelReceipt receipt) throws StoreFault {
    return write(seen.id(), (tx, mark) -> moves.arrived(tx, seen, move, receipt, mark));
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public Optional<TopUp> find(String order) throws StoreFault {
    return store.read(tx -> TopUpRows.find(tx, order));
  }

  @Override
  public Optional<TopUp> byReference(String reference) throws StoreFault {
    return one(
        "EXISTS (SELECT 1 FROM chewu_attempt x WHERE x.order_id = o.order_id AND"
            + " (x.reference = ? OR x.reference || '-R' = ? OR x.channel_reference = ?))",
        reference,
        reference,
        reference);
  }

  @Override
  public Optional<TopUp> unfinished(String cardNumber) throws StoreFault {
    return one("t.card_number = ? AND t.state IN " + UNFINISHED, cardNumber);
  }

  @Override
  public List<TopUp> ofVehicle(String plate, int colour) throws StoreFault {
    return store.read(tx -> TopUpRows.list(tx, "t.plate = ? AND t.colour = ?", plate, colour));
  }

  @Override
  public List<TopUp> cases() throws StoreFault {
    return store.read(TopUpRows::cases);
  }

  @Override
  public List<Step> steps(String order) throws StoreFault {
    return store.read(tx -> TopUpRows.steps(tx, order));
  }

  @Override
  public List<LedgerLine> ledger() throws StoreFault {
    return store.read(TopUpRows::ledger);
  }

  private Optional<TopUp> one(String where, Object... values) throws StoreFault {
    return store.read(tx -> TopUpRows.list(tx, where, values)).stream().findFirst();
  }

  /** A write that may leave its mark among the steps, by which a lost commit is found again. */
  <T> T commit(String key, Marked<T> work, Marked<Optional<T>> reread) throws StoreFault {
    String mark = mark();
    return store.commit(key, tx -> work.run(tx, mark), tx -> reread.run(tx, mark));
  }

  /** Whether the write of this mark is in the store. */
  static boolean stands(Transaction tx, String mark) throws SQLException {
    return tx.first("SELECT 1 FROM chewu_step WHERE mark = ?", row -> true, mark).isPresent();
  }

  private boolean write(String order, Marked<Boolean> work) throws StoreFault {
    return commit(
        order, work, (tx, mark) -> stands(tx, mark) ? Optional.of(true) : Optional.empty());
  }

  private String mark() {
    byte[] drawn = new byte[MARK_BYTES];
    synchronized (random) {
      random.nextBytes(drawn);
    }
    return Bytes.copyOf(drawn).hex();
  }

  /** Work with a mark of its own, for the step that it writes. */
  interface Marked<T> {
    T run(Transaction tx, String mark) throws SQLException, StoreFault;
  }
}
