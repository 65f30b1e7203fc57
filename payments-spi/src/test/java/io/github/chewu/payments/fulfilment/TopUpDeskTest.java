package io.github.chewu.payments.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseReason;
import io.github.chewu.core.purse.Verdict;
import io.github.chewu.payments.books.DayClose;
import io.github.chewu.payments.cashier.AttemptState;
import io.github.chewu.payments.channel.ChannelCapabilities;
import io.github.chewu.payments.channel.ChannelFaults.Fault;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.OperatorChannel;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.channel.SimulatedBank.Account;
import io.github.chewu.payments.channel.SimulatedChannel;
import io.github.chewu.payments.fulfilment.Settled.Action;
import io.github.chewu.payments.fulfilment.TopUpDesk.Wish;
import io.github.chewu.payments.kit.Counter;
import io.github.chewu.payments.kit.ScriptedChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopUpDeskTest {
  private static final int CREDIT = 3;

  @TempDir Path folder = Path.of("");
  private Counter counter;

  @BeforeEach
  void opens() throws Exception {
    counter = new Counter(database());
  }

  /** An empty database. */
  DataSource database() throws Exception {
    return Counter.file(folder);
  }

  private Outcome<TopUp> topUp(String order, long fen, String method) {
    return counter.desk().topUp(counter.order(order, fen), method, counter.card());
  }

  private Outcome<Settled> settle(String order, Wish wish) {
    return counter.desk().settle(order, wish, "berta", counter.card());
  }

  private static <T> T done(Outcome<T> outcome) {
    return outcome.fold(
        Done::receipt,
        notDone -> fail(notDone.situation().toString()),
        unknown -> fail(unknown.situation().toString()));
  }

  private static void assertRefused(Reason reason, Outcome<?> outcome) {
    assertEquals(reason, assertInstanceOf(NotDone.class, outcome).situation().reason());
  }

  private static void assertUnknown(Reason reason, Outcome<?> outcome) {
    assertEquals(reason, assertInstanceOf(Unknown.class, outcome).situation().reason());
  }

  private void assertClose(long paid, long delivered, long refunded, long suspense)
      throws Exception {
    DayClose close = counter.books().closeAll(Optional.empty());
    assertEquals(
        List.of(paid, delivered, refunded, suspense),
        List.of(
            close.paid().fen(),
            close.delivered().fen(),
            close.refunded().fen(),
            close.suspense().fen()));
    assertTrue(close.balanced());
  }

  @Test
  @DisplayName(
      "E29 E31 E32 cash confirmed by the operator is on the card, with a receipt that proves it")
  void cash() throws Exception {
    TopUp topUp = done(topUp("A", 10000, "cash"));

    assertEquals(TopUpState.LOADED, topUp.state());
    assertEquals(Optional.of(Counter.AT_FIRST), topUp.before());
    assertEquals(Optional.of(Money.ofFen(13000)), topUp.after());
    LoadReceipt receipt = topUp.receipt().orElseThrow();
    assertEquals(Money.ofFen(13000), receipt.after());
    assertTrue(receipt.tacValid());
    assertEquals(Money.ofFen(13000), counter.purse.state().balance());
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("E30 the same order again answers with the first receipt and touches nothing")
  void sameOrderTwice() throws Exception {
    TopUp first = done(topUp("A", 10000, "cash"));
    int calls = counter.purse.calls();
    int steps = counter.store().steps("A").size();

    assertEquals(first, done(topUp("A", 10000, "cash")));
    assertEquals(first, done(topUp("A", 10000, "wechat")));
    assertEquals(calls, counter.purse.calls());
    assertEquals(steps, counter.store().steps("A").size());
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("E28 a used order number with another amount or card is refused")
  void usedOrder() throws Exception {
    done(topUp("A", 10000, "cash"));
    assertRefused(PaymentReason.ORDER_DIFFERS, topUp("A", 9999, "cash"));
    TopUpOrder a = counter.order("A", 10000);
    LoadOrder other =
        new LoadOrder("A", "62012201234567890124", a.load().amount(), a.load().terminal());
    TopUpOrder otherCard = TopUpOrder.of(other, Counter.PLATE, 0, "anna");
    assertRefused(
        PaymentReason.ORDER_DIFFERS, counter.desk().topUp(otherCard, "cash", counter.otherCard()));
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("E28 another card in the reader is refused before any money is taken")
  void otherCardBeforeMoney() throws Exception {
    assertRefused(
        PaymentReason.OTHER_CARD,
        counter.desk().topUp(counter.order("A", 10000), "cash", counter.otherCard()));
    assertEquals(Optional.empty(), counter.store().find("A"));
  }

  @Test
  @DisplayName("E28 what the purse refuses is refused before any money is taken")
  void refusedBeforeMoney() throws Exception {
    long most = PurseLimits.FOUR_BYTES.fen();
    assertRefused(PurseReason.BALANCE_TOO_LARGE, topUp("A", most, "cash"));
    assertEquals(Optional.empty(), counter.store().find("A"));
  }

  @Test
  @DisplayName(
      "an amount of nothing, less or too much, and a wrong order number, are bad arguments")
  void badArguments() {
    for (long fen : List.of(0L, -1L, PurseLimits.FOUR_BYTES.fen() + 1)) {
      assertThrows(IllegalArgumentException.class, () -> counter.order("A", fen));
    }
    for (String id : List.of("", "a b", "x".repeat(33), "号")) {
      assertThrows(IllegalArgumentException.class, () -> counter.order(id, 100));
    }
  }

  @Test
  @DisplayName("E32 a method that nobody takes is refused, and names those there are")
  void unknownMethod() throws Exception {
    assertRefused(PaymentReason.NO_CHANNEL, topUp("A", 10000, "cheque"));
    assertEquals(Optional.empty(), counter.store().find("A"));
  }

  @Test
  @DisplayName("E32 above its limit, cash is confirmed by a second operator, another one")
  void secondOperator() throws Exception {
    counter.with(new OperatorChannel("safe", Optional.of(Money.ofFen(10000))));
    assertRefused(PaymentReason.SECOND_OPERATOR_NEEDED, topUp("A", 10001, "safe"));
    TopUpOrder alone = counter.order("A", 10001);
    TopUpOrder same = new TopUpOrder(alone.load(), Counter.PLATE, 0, "anna", Optional.of("anna"));
    assertRefused(
        PaymentReason.SECOND_OPERATOR_NEEDED, counter.desk().topUp(same, "safe", counter.card()));
    assertClose(0, 0, 0, 0);

    TopUpOrder both = new TopUpOrder(alone.load(), Counter.PLATE, 0, "anna", Optional.of("berta"));
    done(counter.desk().topUp(both, "safe", counter.card()));
    done(topUp("B", 10000, "safe"));
    assertClose(20001, 20001, 0, 0);
  }

  @Test
  @DisplayName("E33 a scanned payment is on the card")
  void scanned() throws Exception {
    TopUp topUp = done(topUp("A", 10000, "wechat"));
    assertEquals(TopUpState.LOADED, topUp.state());
    assertEquals(Optional.of("SIMA-1"), topUp.attempt().channelReference());
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("a declined payment takes nothing; the order may be paid again, and then once")
  void declined() throws Exception {
    counter.bankFaults.add(Fault.DECLINED);
    assertRefused(PaymentReason.DECLINED, topUp("A", 10000, "wechat"));
    assertEquals(TopUpState.UNPAID, counter.store().get("A").state());
    assertClose(0, 0, 0, 0);

    TopUp second = done(topUp("A", 10000, "wechat"));
    assertEquals("A-2", second.attempt().reference());
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("an order that nobody paid does not stand in the way of another")
  void unpaidIsNoHindrance() throws Exception {
    counter.bankFaults.add(Fault.DECLINED);
    topUp("A", 10000, "wechat");
    done(topUp("B", 5000, "cash"));
    // While B was open A could not have been paid; now it can.
    done(topUp("A", 10000, "cash"));
    assertEquals(Money.ofFen(18000), counter.purse.state().balance());
  }

  @Test
  @DisplayName("a payment whose answer was lost is asked for, not taken again, and loaded")
  void answerLost() throws Exception {
    counter.bankFaults.add(Fault.ANSWER_LOST);
    assertUnknown(PaymentReason.NO_ANSWER, topUp("A", 10000, "wechat"));
    assertUnknown(PaymentReason.PAYMENT_OPEN, topUp("A", 10000, "wechat"));
    assertRefused(PaymentReason.CARD_HAS_OPEN_ORDER, topUp("B", 5000, "cash"));
    assertClose(0, 0, 0, 0);

    counter.restart();
    Settled settled = done(settle("A", Wish.LOAD));
    assertEquals(Action.SECOND_LOAD, settled.action());
    assertEquals(TopUpState.LOADED, settled.topUp().state());
    assertEquals(Money.ofFen(13000), counter.purse.state().balance());
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName(
      "a payment whose request was lost is closed at the channel, so that it never arrives late")
  void requestLost() throws Exception {
    counter.bankFaults.add(Fault.REQUEST_LOST);
    assertUnknown(PaymentReason.NO_ANSWER, topUp("A", 10000, "wechat"));

    Settled settled = done(settle("A", Wish.LOAD));
    assertEquals(Action.NONE, settled.action());
    assertEquals(AttemptState.UNDONE, settled.topUp().attempt().state());
    assertEquals(TopUpState.UNPAID, settled.topUp().state());
    assertEquals(Account.State.REVERSED, counter.bank.find("A-1").orElseThrow().state());
    assertEquals(Counter.AT_FIRST, counter.purse.state().balance());
    assertClose(0, 0, 0, 0);
  }

  @Test
  @DisplayName("a payment is not reversed before its channel's wait is over")
  void waitsBeforeReversing() throws Exception {
    ChannelCapabilities patient =
        new ChannelCapabilities(
            "patient", false, Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofDays(7));
    counter.with(
        new SimulatedChannel(patient, counter.bank, (c, r) -> counter.bankFaults.remove()));
    counter.bankFaults.addAll(List.of(Fault.REQUEST_LOST, Fault.NONE, Fault.NONE, Fault.NONE));
    topUp("A", 10000, "patient");

    counter.clock.advance(Duration.ofSeconds(14));
    assertUnknown(PaymentReason.NOT_KNOWN, settle("A", Wish.LOAD));
    assertEquals(Optional.empty(), counter.bank.find("A-1"));
    counter.clock.advance(Duration.ofSeconds(1));
    assertEquals(TopUpState.UNPAID, done(settle("A", Wish.LOAD)).topUp().state());
  }

  @Test
  @DisplayName("a payment that the payer has still to agree to is reversed, or arrives, never both")
  void answerLate() throws Exception {
    counter.bankFaults.add(Fault.ANSWER_LATE);
    assertUnknown(PaymentReason.NO_ANSWER, topUp("A", 10000, "wechat"));
    counter.bankFaults.addAll(List.of(Fault.NONE, Fault.REQUEST_LOST));
    // Asked (the payer agrees right then), and the reversal is lost: still open.
    assertUnknown(PaymentReason.PAYMENT_OPEN, settle("A", Wish.LOAD));
    assertEquals(AttemptState.UNDO_WANTED, counter.store().get("A").attempt().state());
    Settled settled = done(settle("A", Wish.LOAD));
    assertEquals(TopUpState.UNPAID, settled.topUp().state());
    assertEquals(Account.State.REVERSED, counter.bank.find("A-1").orElseThrow().state());
    assertClose(0, 0, 0, 0);
  }

  @Test
  @DisplayName(
      "E01 E30 a load torn before the card took it is NOT_LOADED by evidence, then loaded once")
  void tornBefore() throws Exception {
    counter.purse.tearAt(CREDIT, false);
    assertUnknown(PurseReason.IN_DOUBT, topUp("A", 10000, "cash"));
    assertEquals(TopUpState.LOAD_UNKNOWN, counter.store().get("A").state());
    assertClose(10000, 0, 0, 10000);
    counter.purse.insert();
    assertUnknown(PaymentReason.HALF_RECORD, topUp("A", 10000, "cash"));
    assertRefused(PaymentReason.CARD_HAS_HALF_RECORD, takeOnly("B"));

    Settled settled = done(settle("A", Wish.LOAD));
    assertEquals(Action.SECOND_LOAD, settled.action());
    assertEquals(Verdict.NOT_LOADED, settled.recovery().orElseThrow().verdict());
    assertEquals(Money.ofFen(13000), counter.purse.state().balance());
    assertClose(10000, 10000, 0, 0);
    assertSettledForGood("A");
  }

  @Test
  @DisplayName(
      "E30 a load torn after the card took it is confirmed, never loaded again, never refunded")
  void tornAfter() throws Exception {
    counter.purse.tearAt(CREDIT, true);
    assertUnknown(PurseReason.IN_DOUBT, topUp("A", 10000, "cash"));
    counter.purse.insert();

    Settled settled = done(settle("A", Wish.REFUND));
    assertEquals(Action.CONFIRM, settled.action());
    assertEquals(Optional.of(Money.ofFen(13000)), settled.topUp().after());
    assertEquals(1, counter.purse.credits());
    assertClose(10000, 10000, 0, 0);
    assertRefused(PaymentReason.ALREADY_LOADED, counter.desk().refund("A", "berta", "wish"));
    assertSettledForGood("A");
  }

  @Test
  @DisplayName(
      "E30 evidence that decides nothing stays a half record for a person: no load, no refund")
  void undecided() throws Exception {
    counter.purse.tearAt(CREDIT, true);
    topUp("A", 10000, "cash");
    counter.purse.insert();
    counter.toll(500);
    counter.purse.shows(false, false);

    for (Wish wish : Wish.values()) {
      assertUnknown(PurseReason.UNDECIDED, settle("A", wish));
    }
    assertUnknown(PurseReason.UNDECIDED, unload("A", true));
    assertUnknown(PaymentReason.HALF_RECORD, counter.desk().refund("A", "berta", "wish"));
    assertUnknown(PaymentReason.HALF_RECORD, counter.desk().load("A", counter.card()));
    assertEquals(1, counter.purse.credits());
    assertEquals(List.of("A"), counter.books().cases().stream().map(TopUp::id).toList());
    assertClose(10000, 0, 0, 10000);

    counter.purse.shows(true, true);
    assertEquals(Action.CONFIRM, done(settle("A", Wish.LOAD)).action());
    assertEquals(List.of(), counter.books().cases());
  }

  @Test
  @DisplayName(
      "E01 E05 an operator sets a half record to not loaded: confirmed, on evidence, with a reason")
  void unloads() throws Exception {
    counter.purse.tearAt(CREDIT, false);
    topUp("A", 10000, "cash");
    counter.purse.insert();
    int steps = counter.store().steps("A").size();

    assertRefused(PaymentReason.NOT_CONFIRMED, unload("A", false));
    assertThrows(
        IllegalArgumentException.class,
        () -> counter.desk().unload("A", "berta", " ", true, counter.card()));
    assertEquals(steps, counter.store().steps("A").size());

    assertEquals(TopUpState.NOT_LOADED, done(unload("A", true)).state());
    Step asked = counter.store().steps("A").get(steps);
    assertEquals(TopUpMove.UNLOAD_ASKED, asked.what());
    assertEquals(Optional.of("berta"), asked.evidence().fact("operator"));
    assertEquals(Optional.of("write failed"), asked.evidence().fact("reason"));
    assertEquals(TopUpState.LOADED, done(counter.desk().load("A", counter.card())).state());
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("E01 E30 a record is not set to not loaded where the card proves that it was loaded")
  void unloadRefused() throws Exception {
    counter.purse.tearAt(CREDIT, true);
    topUp("A", 10000, "cash");
    counter.purse.insert();
    assertRefused(PaymentReason.ALREADY_LOADED, unload("A", true));
    assertEquals(TopUpState.LOADED, counter.store().get("A").state());
    assertRefused(PaymentReason.ALREADY_LOADED, unload("A", true));
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("E34 money that was not loaded goes back through the channel it came by, once")
  void refunds() throws Exception {
    counter.purse.tearAt(CREDIT, false);
    topUp("A", 10000, "wechat");
    counter.purse.insert();

    Settled settled = done(settle("A", Wish.REFUND));
    assertEquals(Action.REFUND, settled.action());
    assertEquals(TopUpState.REFUNDED, settled.topUp().state());
    assertEquals(Account.State.REFUNDED, counter.bank.find("A-1").orElseThrow().state());
    assertClose(10000, 0, 10000, 0);
    assertRefused(PaymentReason.ALREADY_REFUNDED, counter.desk().refund("A", "berta", "again"));
    assertRefused(PaymentReason.ALREADY_REFUNDED, counter.desk().load("A", counter.card()));
    assertRefused(PaymentReason.ALREADY_REFUNDED, topUp("A", 10000, "wechat"));
    assertSettledForGood("A");
  }

  @Test
  @DisplayName("E34 a refund whose answer was lost is asked for and not sent twice")
  void refundAnswerLost() throws Exception {
    done(counter.desk().take(counter.order("A", 10000), "wechat"));
    counter.bankFaults.add(Fault.ANSWER_LOST);
    assertUnknown(PaymentReason.REFUND_OPEN, counter.desk().refund("A", "berta", "card broken"));
    assertClose(10000, 0, 0, 10000);
    assertUnknown(PaymentReason.REFUND_OPEN, counter.desk().load("A", counter.card()));

    counter.restart();
    assertEquals(Action.REFUND, done(settle("A", Wish.LOAD)).action());
    assertClose(10000, 0, 10000, 0);
    assertEquals(0, counter.purse.credits());
  }

  @Test
  @DisplayName("E34 a refund that the channel refuses leaves the money in suspense, for a person")
  void refundDeclined() throws Exception {
    done(counter.desk().take(counter.order("A", 10000), "wechat"));
    counter.bankFaults.add(Fault.DECLINED);
    assertRefused(PaymentReason.DECLINED, counter.desk().refund("A", "berta", "card broken"));
    assertEquals(1, counter.books().cases().size());
    assertClose(10000, 0, 0, 10000);
    done(counter.desk().load("A", counter.card()));
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("E32 cash that was not loaded is handed back by an operator, once")
  void handsBack() throws Exception {
    done(counter.desk().take(counter.order("A", 10000), "cash"));
    TopUp back = done(counter.desk().refund("A", "berta", "card broken"));
    assertEquals(AttemptState.REFUNDED, back.attempt().state());
    assertRefused(PaymentReason.ALREADY_REFUNDED, counter.desk().refund("A", "carl", "again"));
    assertClose(10000, 0, 10000, 0);
  }

  @Test
  @DisplayName("settling names what is missing: another card, no such order")
  void settleRefusals() {
    assertRefused(PaymentReason.NO_ORDER, settle("A", Wish.LOAD));
    done(counter.desk().take(counter.order("A", 10000), "cash"));
    assertRefused(
        PaymentReason.OTHER_CARD,
        counter.desk().settle("A", Wish.LOAD, "berta", counter.otherCard()));
  }

  @Test
  @DisplayName("a payment that arrives while it is asked for is neither reversed nor lost")
  void arrivesWhileAsked() throws Exception {
    ScriptedChannel channel =
        new ScriptedChannel(
            intent -> ScriptedChannel.silent(intent.reference()),
            reference -> {
              // The till that sent it hears the answer right now.
              assertTrue(quietly(() -> arrived(counter.store().get("A"), reference)));
              return ScriptedChannel.silent(reference);
            });
    counter.with(channel);
    assertUnknown(PaymentReason.NO_ANSWER, topUp("A", 10000, "scripted"));

    assertEquals(TopUpState.LOADED, done(settle("A", Wish.LOAD)).topUp().state());
    assertEquals(List.of(), channel.undone());
    assertClose(10000, 10000, 0, 0);
  }

  @Test
  @DisplayName("a late answer to an attempt that ended is a case, and pays no later attempt")
  void arrivesAfterItsEnd() throws Exception {
    TopUpOrder order = counter.order("A", 10000);
    ScriptedChannel channel =
        new ScriptedChannel(
            intent -> {
              // Meanwhile another till ends it, and the customer pays the same order otherwise.
              assertTrue(
                  quietly(
                      () ->
                          counter
                              .store()
                              .move(counter.store().get("A"), TopUpMove.UNDONE, Evidence.none())));
              counter.bankFaults.add(Fault.ANSWER_LOST);
              assertUnknown(PaymentReason.NO_ANSWER, counter.desk().take(order, "wechat"));
              return Outcome.done(new ChannelReceipt(intent.reference(), "late", intent.amount()));
            },
            ScriptedChannel::silent);
    counter.with(channel);

    assertUnknown(PaymentReason.BOOKS_DIFFER, counter.desk().take(order, "scripted"));
    assertEquals("A-2", counter.store().get("A").attempt().reference());
    assertEquals(AttemptState.UNKNOWN, counter.store().get("A").attempt().state());
    assertClose(0, 0, 0, 0);

    assertEquals(TopUpState.LOADED, done(settle("A", Wish.LOAD)).topUp().state());
    assertClose(10000, 10000, 0, 0);
    // The money of the first attempt is still somewhere.
    assertEquals(List.of("A"), counter.books().cases().stream().map(TopUp::id).toList());
  }

  private boolean arrived(TopUp seen, String reference) throws StoreFault {
    ChannelReceipt receipt = new ChannelReceipt(reference, "bank-1", seen.amount());
    return counter.store().arrived(seen, TopUpMove.PAYMENT_ARRIVED, receipt);
  }

  private static boolean quietly(Callable<Boolean> act) {
    try {
      return act.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("where the database cannot be reached, nothing is taken and nothing is loaded")
  void noDatabase() throws Exception {
    counter.database.down(true);
    for (String method : List.of("cash", "wechat")) {
      assertRefused(StoreReason.UNREACHABLE, topUp("A", 10000, method));
    }
    assertRefused(StoreReason.UNREACHABLE, settle("A", Wish.LOAD));
    counter.database.down(false);
    assertEquals(Optional.empty(), counter.store().find("A"));
    assertEquals(Money.ZERO, counter.bank.taken());
    assertEquals(0, counter.purse.credits());
  }

  @Test
  @DisplayName(
      "where the database goes away while the money is taken, it is unknown, and found again")
  void databaseGoesAway() throws Exception {
    ScriptedChannel channel =
        new ScriptedChannel(
            intent -> {
              counter.database.down(true);
              return Outcome.done(
                  new ChannelReceipt(intent.reference(), "bank-1", intent.amount()));
            },
            reference -> Outcome.done(new ChannelReceipt(reference, "bank-1", Money.ofFen(10000))));
    counter.with(channel);
    assertUnknown(StoreReason.UNREACHABLE, topUp("A", 10000, "scripted"));
    counter.database.down(false);
    assertClose(0, 0, 0, 0);
    assertEquals(TopUpState.LOADED, done(settle("A", Wish.LOAD)).topUp().state());
    assertClose(10000, 10000, 0, 0);
  }

  private Outcome<TopUp> takeOnly(String order) {
    return counter.desk().take(counter.order(order, 5000), "cash");
  }

  private Outcome<TopUp> unload(String order, boolean confirmed) {
    return counter.desk().unload(order, "berta", "write failed", confirmed, counter.card());
  }

  private void assertSettledForGood(String order) throws Exception {
    List<Step> steps = counter.store().steps(order);
    int calls = counter.purse.calls();
    for (Wish wish : Wish.values()) {
      assertEquals(Action.NONE, done(settle(order, wish)).action());
    }
    assertEquals(steps, counter.store().steps(order));
    assertEquals(calls, counter.purse.calls());
  }
}
