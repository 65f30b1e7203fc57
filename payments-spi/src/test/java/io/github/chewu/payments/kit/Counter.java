package io.github.chewu.payments.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.kit.Cards;
import io.github.chewu.core.kit.CommitFaults;
import io.github.chewu.core.kit.ModelPurse;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.purse.CardProfile;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseSeals;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.SoftwareLoadAuthority;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.payments.books.Books;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.ChannelFaults.Fault;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.channel.MemoryBank;
import io.github.chewu.payments.channel.OperatorChannel;
import io.github.chewu.payments.channel.PaymentChannel;
import io.github.chewu.payments.channel.SimulatedChannel;
import io.github.chewu.payments.fulfilment.PurseAtHand;
import io.github.chewu.payments.fulfilment.TopUpDesk;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.payments.sql.SqlTopUpStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * A counter with a real SQLite file, core's load procedure, a model card in the reader and a bank
 * that lives elsewhere. {@link #restart} is what a killed process leaves: the file, the card, the
 * bank.
 */
public final class Counter {
  /** The plate of the card. */
  public static final String PLATE = "甘A12345";

  /** Where. */
  public static final TerminalNumber HERE = TerminalNumber.parse("000000000001");

  /** Of the card in the reader. */
  public static final String CARD_NUMBER = "62012201234567890123";

  /** On the card when it comes. */
  public static final Money AT_FIRST = Money.ofFen(3000);

  private static final CardFile CARD = Cards.storedValue(Algorithm.TRIPLE_DES);
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  /** Time at the counter: noon of 1 March 2026 in Asia/Shanghai. */
  public final VirtualClock clock = new VirtualClock(NOON);

  /** The card in the reader. */
  public final ModelPurse purse =
      new ModelPurse(CARD, PurseState.fresh(AT_FIRST), Cards.keys(null));

  /** The bank behind the scanner. */
  public final MemoryBank bank = new MemoryBank();

  /** What goes wrong with the next calls to the bank, in their order. */
  public final Queue<Fault> bankFaults = new ArrayDeque<>();

  /** The database, whose commits break on demand. */
  public final CommitFaults database;

  private final List<PaymentChannel> channels = new ArrayList<>();
  private long starts;
  private SqlTopUpStore store;
  private TopUpDesk desk;

  /** A counter whose SQLite file is in this folder. */
  public Counter(Path folder) throws StoreFault {
    this(file(folder));
  }

  /** A counter on this database. */
  public Counter(DataSource real) throws StoreFault {
    database = new CommitFaults(real);
    channels.add(OperatorChannel.cash());
    channels.add(
        SimulatedChannel.of(
            "wechat",
            bank,
            (call, reference) -> bankFaults.isEmpty() ? Fault.NONE : bankFaults.remove()));
    store = open();
    desk = newDesk();
  }

  /** The SQLite file of a counter. */
  public static DataSource file(Path folder) {
    SQLiteDataSource file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("chewu.db"));
    return file;
  }

  /** Another channel beside cash and wechat. */
  public Counter with(PaymentChannel channel) {
    channels.add(channel);
    desk = newDesk();
    return this;
  }

  /** Drops everything that a process holds, and starts anew. */
  public void restart() throws StoreFault {
    store = open();
    desk = newDesk();
  }

  private SqlTopUpStore open() throws StoreFault {
    return SqlTopUpStore.open(Store.open(database), clock, new SeededRandom(++starts));
  }

  private TopUpDesk newDesk() {
    return new TopUpDesk(store, new Cashier(Channels.of(channels), Runnable::run), clock);
  }

  /** The desk of the process that runs. */
  public TopUpDesk desk() {
    return desk;
  }

  /** The store of the process that runs. */
  public SqlTopUpStore store() {
    return store;
  }

  /** What operators ask. */
  public Books books() {
    return new Books(store);
  }

  /** The card in the reader, loaded over this store's journal. */
  public PurseAtHand card() {
    return at(purse);
  }

  /** Another card, which was never used. */
  public PurseAtHand otherCard() {
    CardFile other = Cards.storedValueBut(12, "2201234567890124");
    return at(new ModelPurse(other, PurseState.fresh(AT_FIRST), Cards.keys(null)));
  }

  private PurseAtHand at(ModelPurse session) {
    LoadProcedure procedure =
        new LoadProcedure(
            store.journal(),
            new SoftwareLoadAuthority(Cards.keys(null)),
            clock,
            PurseLimits.ofFormat(),
            CardProfile.FULL);
    return new PurseAtHand(procedure, session);
  }

  /** An order for the card in the reader. */
  public TopUpOrder order(String id, long fen) {
    LoadOrder load = new LoadOrder(id, CARD_NUMBER, Money.ofFen(fen), HERE);
    return TopUpOrder.of(load, PLATE, 0, "anna");
  }

  /** The car drives through a toll station. */
  public void toll(long fen) {
    PurseSeals seals = new PurseSeals(Cards.keys(null), CARD.keyPath());
    Bytes random = Bytes.hex("01020304");
    Bytes terminalSerial = Bytes.hex("0000A1B2");
    int serial = purse.state().offlineCounter();
    PurseSeals.Purchase toll =
        new PurseSeals.Purchase(
            Money.ofFen(fen),
            PurseRecord.COMPOUND_PURCHASE,
            HERE,
            LocalDateTime.of(2026, 3, 1, 14, 0));
    try {
      purse.model().initForPurchase(toll.type(), 1, toll.amount(), HERE, random);
      Bytes mac1 =
          seals.purchaseMac1(new PurseSeals.PurchaseSession(random, serial, terminalSerial), toll);
      if (!purse.model().debit(terminalSerial, toll.time(), mac1).isOk()) {
        throw new AssertionError("the toll was refused");
      }
    } catch (KeyFault e) {
      throw new AssertionError(e);
    }
  }
}
