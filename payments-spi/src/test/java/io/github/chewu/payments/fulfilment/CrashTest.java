package io.github.chewu.payments.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.CommitFaults.Break;
import io.github.chewu.core.kit.CommitFaults.Crash;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.payments.books.DayClose;
import io.github.chewu.payments.fulfilment.Settled.Action;
import io.github.chewu.payments.fulfilment.TopUpDesk.Wish;
import io.github.chewu.payments.kit.Counter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CrashTest {
  private static final long FEN = 10000;
  private static final int COMMITS = 4;
  private static final int CARD_CALLS = 4;

  @TempDir private Path folder = Path.of("");

  static List<Arguments> breaks() {
    List<Arguments> all = new ArrayList<>();
    for (String method : List.of("cash", "wechat")) {
      int commits = method.equals("cash") ? COMMITS - 1 : COMMITS;
      for (int commit = 1; commit <= commits; commit++) {
        for (Break how :
            List.of(Break.CRASH_BEFORE, Break.CRASH_AFTER, Break.LOST_BEFORE, Break.LOST_AFTER)) {
          all.add(Arguments.of(method, commit, how));
        }
      }
    }
    return all;
  }

  @Test
  @DisplayName("a top-up takes at most 4 durable commits, with confirmed cash 3")
  void commits() throws Exception {
    Counter counter = new Counter(folder);
    int before = counter.database.commits();
    assertInstanceOf(Done.class, topUp(counter, "A", "cash"));
    assertEquals(COMMITS - 1, counter.database.commits() - before);
    assertInstanceOf(Done.class, topUp(counter, "B", "wechat"));
    assertEquals(COMMITS - 1 + COMMITS, counter.database.commits() - before);
  }

  @ParameterizedTest(name = "{0}, commit {1}, {2}")
  @DisplayName(
      "E30 a process that dies, or loses its database, at any commit loses and doubles nothing")
  @MethodSource("breaks")
  void atEachCommit(String method, int commit, Break how) throws Exception {
    Counter counter = new Counter(folder);
    counter.database.breakCommit(commit, how);
    runOrDie(counter, method);
    counter.restart();
    assertHonest(counter);
    assertFinishes(counter, Wish.LOAD);
  }

  static List<Arguments> breaksOfRefunds() {
    List<Arguments> all = new ArrayList<>();
    for (String method : List.of("cash", "wechat")) {
      for (int commit = 1; commit <= 3; commit++) {
        for (Break how : List.of(Break.CRASH_BEFORE, Break.CRASH_AFTER, Break.LOST_AFTER)) {
          all.add(Arguments.of(method, commit, how));
        }
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0}, commit {1}, {2}")
  @DisplayName("E34 a process that dies while it refunds gives the money back once")
  @MethodSource("breaksOfRefunds")
  void whileRefunding(String method, int commit, Break how) throws Exception {
    Counter counter = new Counter(folder);
    counter.purse.tearAt(3, false);
    topUp(counter, "A", method);
    counter.purse.insert();
    counter.database.breakCommit(commit, how);
    try {
      counter.desk().settle("A", Wish.REFUND, "berta", counter.card());
    } catch (Crash dead) {
      assertTrue(how.name().startsWith("CRASH"));
    }
    counter.restart();
    assertHonest(counter);
    assertFinishes(counter, Wish.REFUND);
    assertEquals(TopUpState.REFUNDED, counter.store().get("A").state());
  }

  static List<Arguments> tears() {
    List<Arguments> all = new ArrayList<>();
    for (Wish wish : Wish.values()) {
      for (int call = 1; call <= CARD_CALLS; call++) {
        all.add(Arguments.of(call, false, wish));
        all.add(Arguments.of(call, true, wish));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "call {0}, executed {1}, then {2}")
  @DisplayName("E30 E31 a card torn at any command is loaded once or its money goes back")
  @MethodSource("tears")
  void atEachCommand(int call, boolean executed, Wish wish) throws Exception {
    Counter counter = new Counter(folder);
    counter.purse.tearAt(call, executed);
    topUp(counter, "A", "cash");
    assertHonest(counter);
    counter.purse.insert();
    counter.restart();
    assertFinishes(counter, wish);
  }

  private static Outcome<TopUp> topUp(Counter counter, String order, String method) {
    return counter.desk().topUp(counter.order(order, FEN), method, counter.card());
  }

  private static void runOrDie(Counter counter, String method) {
    try {
      topUp(counter, "A", method);
    } catch (Crash dead) {
      // What it leaves is looked at by the caller.
    }
  }

  /** What the books say never exceeds what happened at the card and at the bank. */
  private static void assertHonest(Counter counter) throws Exception {
    DayClose close = counter.books().closeAll(Optional.empty());
    assertTrue(close.balanced(), close.toString());
    Money onCard = counter.purse.state().balance().minus(Counter.AT_FIRST);
    assertTrue(!close.delivered().isMoreThan(onCard), close.toString());
    assertTrue(counter.purse.state().onlineCounter() <= 2);
  }

  private static void assertFinishes(Counter counter, Wish wish) throws Exception {
    if (counter.store().find("A").isEmpty()) {
      assertEquals(Counter.AT_FIRST, counter.purse.state().balance());
      assertEquals(0, counter.bank.taken().fen());
      return;
    }
    Outcome<Settled> first = counter.desk().settle("A", wish, "berta", counter.card());
    TopUpState state = ((Done<Settled>) first).receipt().topUp().state();
    DayClose close = counter.books().closeAll(Optional.empty());
    assertTrue(close.balanced(), close.toString());
    assertEquals(Money.ZERO, close.suspense());
    Money onCard = counter.purse.state().balance().minus(Counter.AT_FIRST);
    assertEquals(close.delivered(), onCard);
    if (counter.store().get("A").attempt().method().equals("wechat")) {
      assertEquals(close.paid().minus(close.refunded()), counter.bank.taken());
    }

    List<Step> steps = counter.store().steps("A");
    Outcome<Settled> second = counter.desk().settle("A", wish, "berta", counter.card());
    assertEquals(Action.NONE, ((Done<Settled>) second).receipt().action());
    assertEquals(state, ((Done<Settled>) second).receipt().topUp().state());
    assertEquals(steps, counter.store().steps("A"));
  }
}
