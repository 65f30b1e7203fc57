package io.github.chewu.payments.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.CommitFaults.Break;
import io.github.chewu.core.kit.CommitFaults.Crash;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.payments.books.DayClose;
import io.github.chewu.payments.channel.ChannelFaults.Fault;
import io.github.chewu.payments.fulfilment.Settled.Action;
import io.github.chewu.payments.fulfilment.TopUpDesk.Wish;
import io.github.chewu.payments.kit.Counter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TopUpLawsTest {
  private static final Break[] BREAKS = {
    Break.CRASH_BEFORE, Break.CRASH_AFTER, Break.LOST_BEFORE, Break.LOST_AFTER
  };
  private static final Fault[] FAULTS = {
    Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.ANSWER_LATE, Fault.DECLINED
  };
  private static final long TOLL = 40;

  /** What can happen at a counter. */
  enum Act {
    PAY_CASH,
    PAY_SCAN,
    SAME_AGAIN,
    OTHER_AMOUNT_AGAIN,
    TAKE_ONLY,
    LOAD,
    SETTLE_LOAD,
    SETTLE_REFUND,
    REFUND,
    UNLOAD,
    TEAR,
    INSERT,
    BREAK_COMMIT,
    BANK_FAULT,
    TOLL_ROAD,
    RESTART
  }

  @Property(tries = 60)
  @Label(
      "E28 E29 E30 E34 whatever happens in whatever order: paid = delivered + refunded + suspense,"
          + " nothing is loaded twice, nothing is loaded and refunded, and settling ends it")
  void nothingIsLostOrDoubled(
      @ForAll @Size(min = 2, max = 14) List<Act> acts,
      @ForAll @Size(14) List<@IntRange(min = 0, max = 31) Integer> numbers)
      throws Exception {
    Run run = new Run();
    for (int i = 0; i < acts.size(); i++) {
      run.act(acts.get(i), numbers.get(i));
      run.assertHonest();
    }
    run.assertSettles();
  }

  /** One counter and what a test has to remember about it. */
  private static final class Run {
    private final Counter counter;
    private final List<TopUpOrder> orders = new ArrayList<>();
    private String method = "cash";
    private long tolls;

    Run() throws Exception {
      counter = new Counter(folder());
    }

    private static Path folder() throws IOException {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "laws")), "t");
    }

    private TopUpOrder last() {
      return orders.isEmpty() ? next(0) : orders.get(orders.size() - 1);
    }

    private TopUpOrder next(int number) {
      TopUpOrder order = counter.order("N" + orders.size(), 100L * (number + 1));
      orders.add(order);
      return order;
    }

    void act(Act act, int number) throws Exception {
      try {
        run(act, number);
      } catch (Crash dead) {
        counter.restart();
      }
    }

    private void run(Act act, int number) throws Exception {
      TopUpDesk desk = counter.desk();
      String id = last().id();
      switch (act) {
        case PAY_CASH -> pay(next(number), "cash");
        case PAY_SCAN -> pay(next(number), "wechat");
        case SAME_AGAIN -> pay(last(), method);
        case OTHER_AMOUNT_AGAIN -> pay(counter.order(id, 7), method);
        case TAKE_ONLY -> desk.take(next(number), number % 2 == 0 ? "cash" : "wechat");
        case LOAD -> desk.load(id, counter.card());
        case SETTLE_LOAD -> desk.settle(id, Wish.LOAD, "berta", counter.card());
        case SETTLE_REFUND -> desk.settle(id, Wish.REFUND, "berta", counter.card());
        case REFUND -> desk.refund(id, "berta", "wish");
        case UNLOAD -> desk.unload(id, "berta", "write failed", true, counter.card());
        case TEAR -> counter.purse.tearAt(1 + number / 2 % 5, number % 2 == 1);
        case INSERT -> counter.purse.insert();
        case BREAK_COMMIT -> counter.database.breakCommit(1 + number / 4 % 4, BREAKS[number % 4]);
        case BANK_FAULT -> counter.bankFaults.add(FAULTS[number % 4]);
        case TOLL_ROAD -> toll();
        case RESTART -> counter.restart();
      }
    }

    private void pay(TopUpOrder order, String by) {
      method = by;
      counter.desk().topUp(order, by, counter.card());
    }

    private void toll() {
      // A card that is driven away is out of the reader.
      counter.purse.insert();
      counter.toll(TOLL);
      tolls += TOLL;
    }

    private List<TopUp> written() throws Exception {
      List<TopUp> written = new ArrayList<>();
      for (TopUpOrder order : orders) {
        counter.store().find(order.id()).ifPresent(written::add);
      }
      return written;
    }

    private Money onCard() {
      return counter.purse.state().balance().minus(Counter.AT_FIRST).plus(Money.ofFen(tolls));
    }

    private static Money sum(List<TopUp> topUps) {
      return topUps.stream().map(TopUp::amount).reduce(Money.ZERO, Money::plus);
    }

    private DayClose close() throws Exception {
      DayClose close = counter.books().closeAll(Optional.empty());
      assertTrue(close.balanced(), close.toString());
      return close;
    }

    void assertHonest() throws Exception {
      List<TopUp> written = written();
      Money delivered = close().delivered();
      List<TopUp> loaded = written.stream().filter(t -> t.state() == TopUpState.LOADED).toList();
      List<TopUp> halves = written.stream().filter(t -> t.state().isHalf()).toList();
      assertEquals(sum(loaded), delivered);
      assertTrue(halves.size() <= 1);
      // The card has what was delivered, and of a half record all or nothing.
      assertTrue(
          onCard().equals(delivered) || onCard().equals(delivered.plus(sum(halves))),
          () -> onCard() + " on the card, " + written);
      int completed = counter.purse.state().onlineCounter() - 1;
      assertTrue(
          completed >= loaded.size() && completed <= loaded.size() + halves.size(),
          () -> completed + " loads, " + written);
      // The bank has what is paid and not given back, and perhaps what is in doubt.
      List<TopUp> scanned =
          written.stream().filter(t -> t.attempt().method().equals("wechat")).toList();
      Money sure =
          sum(
              scanned.stream()
                  .filter(
                      t ->
                          t.state() == TopUpState.LOADED
                              || (t.state().inSuspense() && t.state() != TopUpState.REFUNDING))
                  .toList());
      Money doubtful =
          sum(
              scanned.stream()
                  .filter(
                      t ->
                          t.state() == TopUpState.AWAITING_PAYMENT
                              || t.state() == TopUpState.REFUNDING)
                  .toList());
      Money taken = counter.bank.taken();
      assertTrue(
          !sure.isMoreThan(taken) && !taken.isMoreThan(sure.plus(doubtful)),
          () -> taken + " at the bank, " + written);
    }

    void assertSettles() throws Exception {
      counter.bankFaults.clear();
      counter.database.breakCommit(0, Break.LOST_BEFORE);
      counter.purse.tearAt(0, false);
      counter.purse.insert();
      counter.restart();
      for (TopUp topUp : written()) {
        settle(topUp, 2);
      }
      assertHonest();
      DayClose close = close();
      assertEquals(Money.ZERO, close.suspense(), close.toString());
      assertEquals(close.delivered(), onCard());
      for (TopUp topUp : written()) {
        List<Step> steps = counter.store().steps(topUp.id());
        assertEquals(Optional.of(Action.NONE), settle(topUp, 1));
        assertEquals(steps, counter.store().steps(topUp.id()));
      }
    }

    /** A payer who has still to agree is asked for twice. */
    private Optional<Action> settle(TopUp topUp, int times) {
      Outcome<Settled> settled =
          counter.desk().settle(topUp.id(), Wish.LOAD, "berta", counter.card());
      Optional<Action> action = Answers.receipt(settled).map(Settled::action);
      return action.isPresent() || times == 1 ? action : settle(topUp, times - 1);
    }
  }
}
