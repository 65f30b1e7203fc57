package io.github.chewu.payments.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.Store;
import io.github.chewu.payments.books.Books;
import io.github.chewu.payments.books.DayClose;
import io.github.chewu.payments.cashier.Cashier;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.Channels;
import io.github.chewu.payments.channel.OperatorChannel;
import io.github.chewu.payments.kit.Counter;
import io.github.chewu.payments.kit.ScriptedChannel;
import io.github.chewu.payments.sql.SqlTopUpStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Two tills, each with a store of its own on one file, at the same instant. */
class RaceTest {
  private static final int TIMES = 8;

  @TempDir Path folder = Path.of("");
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-01T04:00:00Z"));
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final AtomicInteger payments = new AtomicInteger();
  private SqlTopUpStore first;
  private SqlTopUpStore second;

  @BeforeEach
  void opens() throws Exception {
    first = open(1);
    second = open(2);
  }

  @AfterEach
  void stops() {
    threads.shutdownNow();
  }

  private SqlTopUpStore open(long seed) throws StoreFault {
    return SqlTopUpStore.open(Store.open(Counter.file(folder)), clock, new SeededRandom(seed));
  }

  private TopUpDesk desk(SqlTopUpStore store) {
    ScriptedChannel scan =
        new ScriptedChannel(
            intent -> {
              payments.incrementAndGet();
              return Outcome.done(new ChannelReceipt(intent.reference(), "x", intent.amount()));
            },
            ScriptedChannel::silent);
    Channels channels = Channels.of(List.of(OperatorChannel.cash(), scan));
    return new TopUpDesk(store, new Cashier(channels, Runnable::run), clock);
  }

  private static TopUpOrder order(String id) {
    LoadOrder load = new LoadOrder(id, Counter.CARD_NUMBER, Money.ofFen(10000), Counter.HERE);
    return TopUpOrder.of(load, Counter.PLATE, 0, "anna");
  }

  private static Intent load(String order) {
    return new Intent(
        LoadProcedure.ACT, LoadProcedure.subject(Counter.CARD_NUMBER), order, Evidence.none());
  }

  /** How many of the two succeeded. */
  private int both(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Boolean>> running =
        List.of(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }),
            threads.submit(
                () -> {
                  start.await();
                  return other.call();
                }));
    int succeeded = 0;
    for (Future<Boolean> future : running) {
      succeeded += future.get() ? 1 : 0;
    }
    return succeeded;
  }

  private static boolean done(Outcome<?> outcome) {
    return outcome.fold(d -> true, n -> false, u -> false);
  }

  private static boolean begins(SqlTopUpStore store, String order) {
    try {
      return store.journal().intend(load(order)).isOpen();
    } catch (StoreFault refused) {
      return false;
    }
  }

  private void assertPaidOnce() throws Exception {
    DayClose close = new Books(first).closeAll(Optional.empty());
    assertTrue(close.balanced(), close.toString());
    assertEquals(Money.ofFen(10000), close.paid());
  }

  @RepeatedTest(TIMES)
  @DisplayName("E28 a double click on one order pays once")
  void doubleClick() throws Exception {
    both(
        () -> done(desk(first).take(order("A"), "scripted")),
        () -> done(desk(second).take(order("A"), "scripted")));
    assertEquals(1, payments.get());
    assertPaidOnce();
  }

  @RepeatedTest(TIMES)
  @DisplayName("of two orders for one card at once, one is refused before its money is taken")
  void twoOrdersOneCard() throws Exception {
    assertEquals(
        1,
        both(
            () -> done(desk(first).take(order("A"), "scripted")),
            () -> done(desk(second).take(order("B"), "scripted"))));
    assertEquals(1, payments.get());
    assertPaidOnce();
  }

  @RepeatedTest(TIMES)
  @DisplayName("E30 two tills that begin to load one order: one may")
  void twoLoads() throws Exception {
    desk(first).take(order("A"), "cash");
    assertEquals(1, both(() -> begins(first, "A"), () -> begins(second, "A")));
  }

  @RepeatedTest(TIMES)
  @DisplayName("E34 cash is handed back by one of two operators")
  void twoRefunds() throws Exception {
    desk(first).take(order("A"), "cash");
    assertEquals(
        1,
        both(
            () -> done(desk(first).refund("A", "anna", "broken")),
            () -> done(desk(second).refund("A", "berta", "broken"))));
    assertPaidOnce();
  }

  @RepeatedTest(TIMES)
  @DisplayName("E30 E34 an order is loaded or refunded, never both")
  void loadAgainstRefund() throws Exception {
    desk(first).take(order("A"), "cash");
    assertEquals(
        1, both(() -> begins(first, "A"), () -> done(desk(second).refund("A", "anna", "broken"))));
    TopUpState state = first.get("A").state();
    assertEquals(state == TopUpState.REFUNDED, first.journal().entries("A").isEmpty());
    assertPaidOnce();
  }

  @RepeatedTest(TIMES)
  @DisplayName("two tills that settle one load alike write it once")
  void twoSettlements() throws Exception {
    desk(first).take(order("A"), "cash");
    String token = first.journal().intend(load("A")).token();
    Settlement loaded = new Settlement(Ending.DONE, Evidence.none().with("seen", "card"));
    both(
        () -> {
          first.journal().settle(token, loaded);
          return true;
        },
        () -> {
          second.journal().settle(token, loaded);
          return true;
        });
    long written =
        first.steps("A").stream().filter(s -> s.what() == TopUpMove.LOADED_ON_CARD).count();
    assertEquals(1, written);
    assertPaidOnce();
  }
}
