package io.github.chewu.payments.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Terminals;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.LoadReceipt;
import io.github.chewu.payments.cashier.AttemptState;
import io.github.chewu.payments.channel.ChannelReceipt;
import io.github.chewu.payments.channel.PaymentReason;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.Step;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpMove;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.payments.fulfilment.TopUpState;
import io.github.chewu.payments.fulfilment.TopUpStore;
import io.github.chewu.payments.fulfilment.TopUpStore.Try;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link TopUpStore} keeps; a subclass makes it. */
public abstract class TopUpStoreContract {
  private static final int TIMES = 8;
  private static final String CARD = Counter.CARD_NUMBER;
  private static final String OTHER_CARD = "62012201234567890124";
  private static final Money AMOUNT = Money.ofFen(10000);
  private static final Evidence WHY = Evidence.none().with("operator", "berta");

  /** For subclasses. */
  protected TopUpStoreContract() {}

  /** The store, empty at first; called again, another till's on the same data. */
  protected abstract TopUpStore store() throws Exception;

  private static TopUpOrder order(String id, String card) {
    LoadOrder load = new LoadOrder(id, card, AMOUNT, Counter.HERE);
    return TopUpOrder.of(load, Counter.PLATE, 0, "anna");
  }

  private static Try scanned(String reference) {
    return new Try(reference, "wechat", Optional.empty());
  }

  private static ChannelReceipt receipt(String reference) {
    return new ChannelReceipt(reference, "W" + reference, AMOUNT);
  }

  private static TopUp opened(TopUpStore store, String id, String card) throws StoreFault {
    assertTrue(store.open(order(id, card), scanned(id + "-1")));
    return store.get(id);
  }

  private static TopUp paid(TopUpStore store, String id, String card) throws StoreFault {
    TopUp seen = opened(store, id, card);
    assertTrue(store.arrived(seen, TopUpMove.PAYMENT_ARRIVED, receipt(id + "-1")));
    return store.get(id);
  }

  private static Intent load(String id, String card) {
    Evidence before = Evidence.none().with("before-fen", 3000);
    return new Intent(LoadProcedure.ACT, LoadProcedure.subject(card), id, before);
  }

  private static Evidence proof(TopUp paid) {
    LoadOrder load = paid.order().load();
    Money before = Money.ofFen(3000);
    Money after = before.plus(AMOUNT);
    return new LoadReceipt(load, before, after, 1, Optional.empty(), Optional.empty(), false, true)
        .toEvidence();
  }

  private static List<TopUpMove> moves(TopUpStore store, String id) throws StoreFault {
    return store.steps(id).stream().map(Step::what).toList();
  }

  private static void assertRefused(Reason reason, TopUpStore store, Intent load) {
    StoreFault fault = assertThrows(StoreFault.class, () -> store.journal().intend(load));
    assertEquals(reason, fault.situation().reason());
  }

  @Test
  @DisplayName("E02 E03 a new order is found by its number, reference, card and vehicle")
  void opens() throws Exception {
    TopUp topUp = opened(store(), "A", CARD);
    assertEquals(order("A", CARD), topUp.order());
    assertEquals(TopUpState.AWAITING_PAYMENT, topUp.state());
    assertEquals(AttemptState.INTENT, topUp.attempt().state());
    TopUpStore later = store();
    assertEquals(Optional.of(topUp), later.find("A"));
    assertEquals(Optional.of(topUp), later.byReference("A-1"));
    assertEquals(Optional.of(topUp), later.byReference("A-1-R"));
    assertEquals(Optional.of(topUp), later.unfinished(CARD));
    assertEquals(List.of(topUp), later.ofVehicle(Counter.PLATE, 0));
    assertEquals(List.of(), later.ofVehicle(Counter.PLATE, 1));
    assertEquals(List.of(TopUpMove.OPENED), moves(later, "A"));
    assertEquals(List.of(), later.ledger());
    assertEquals(List.of(), later.cases());
  }

  @Test
  @DisplayName("what is not there is not found, and asked for by its number refused")
  void unknown() throws Exception {
    TopUpStore store = store();
    assertEquals(Optional.empty(), store.find("A"));
    assertEquals(Optional.empty(), store.byReference("A-1"));
    assertEquals(Optional.empty(), store.unfinished(CARD));
    assertEquals(List.of(), store.steps("A"));
    StoreFault fault = assertThrows(StoreFault.class, () -> store.get("A"));
    assertEquals(PaymentReason.NO_ORDER, fault.situation().reason());
    assertRefused(PaymentReason.NO_ORDER, store, load("A", CARD));
  }

  @Test
  @DisplayName("E28 an order number is taken once, and a card has one unfinished order")
  void onceEach() throws Exception {
    TopUpStore store = store();
    TopUp first = opened(store, "A", CARD);
    assertFalse(store.open(order("A", OTHER_CARD), scanned("A-9")));
    assertFalse(store.open(order("B", CARD), scanned("B-1")));
    assertEquals(Optional.empty(), store.find("B"));
    assertEquals(Optional.empty(), store.byReference("B-1"));
    assertEquals(first, store.get("A"));
    assertEquals(List.of(TopUpMove.OPENED), moves(store, "A"));
    opened(store, "C", OTHER_CARD);
  }

  @Test
  @DisplayName("an order may be paid anew once its attempt has failed, not before and not after")
  void anotherAttempt() throws Exception {
    TopUpStore store = store();
    TopUp first = opened(store, "A", CARD);
    assertFalse(store.attempt(order("A", CARD), scanned("A-2")));
    assertTrue(store.move(first, TopUpMove.PAYMENT_FAILED, WHY));
    assertEquals(Optional.empty(), store.unfinished(CARD));
    assertTrue(store.attempt(order("A", CARD), scanned("A-2")));
    assertEquals("A-2", store.get("A").attempt().reference());
    assertEquals("A", store.byReference("A-1").orElseThrow().id());

    assertFalse(store.arrived(first, TopUpMove.PAYMENT_ARRIVED, receipt("A-1")));
    assertEquals(TopUpState.AWAITING_PAYMENT, store.get("A").state());
    assertEquals(List.of(), store.ledger());

    assertTrue(store.arrived(store.get("A"), TopUpMove.PAYMENT_ARRIVED, receipt("A-2")));
    assertFalse(store.attempt(order("A", CARD), scanned("A-3")));
    assertEquals(TopUpState.PAID, store.get("A").state());
  }

  @Test
  @DisplayName("an attempt for a card that has another unfinished order by now is not begun")
  void cardTakenMeanwhile() throws Exception {
    TopUpStore store = store();
    assertTrue(store.move(opened(store, "A", CARD), TopUpMove.PAYMENT_FAILED, WHY));
    opened(store, "B", CARD);
    assertFalse(store.attempt(order("A", CARD), scanned("A-2")));
    assertEquals("A-1", store.get("A").attempt().reference());
    assertEquals("B", store.unfinished(CARD).orElseThrow().id());
  }

  @Test
  @DisplayName("E29 a payment comes in once, into a ledger that balances")
  void paidOnce() throws Exception {
    TopUpStore store = store();
    TopUp seen = opened(store, "A", CARD);
    assertTrue(store.arrived(seen, TopUpMove.PAYMENT_ARRIVED, receipt("A-1")));
    assertFalse(store.arrived(seen, TopUpMove.PAYMENT_ARRIVED, receipt("A-1")));
    assertFalse(store.move(seen, TopUpMove.PAYMENT_FAILED, WHY));
    assertFalse(store.move(seen, TopUpMove.REFUND_ARRIVED, WHY));
    TopUp paid = store.get("A");
    assertEquals(TopUpState.PAID, paid.state());
    assertEquals(AttemptState.SUCCEEDED, paid.attempt().state());
    assertTrue(paid.paidAt().isPresent());
    assertEquals("A", store.byReference("WA-1").orElseThrow().id());
    assertEquals(List.of(TopUpMove.OPENED, TopUpMove.PAYMENT_ARRIVED), moves(store, "A"));
    List<LedgerLine> ledger = store.ledger();
    assertEquals(1, ledger.size());
    assertTrue(ledger.get(0).balances());
    assertEquals(AMOUNT, ledger.get(0).paid());
    assertEquals(AMOUNT, ledger.get(0).suspense());
  }

  @Test
  @DisplayName("a payment that an operator confirmed is written with its order")
  void confirmed() throws Exception {
    TopUpStore store = store();
    Try cash = new Try("A-1", "cash", Optional.of(receipt("A-1")));
    assertTrue(store.open(order("A", CARD), cash));
    assertEquals(TopUpState.PAID, store.get("A").state());
    assertEquals(AMOUNT, store.ledger().get(0).paid());
    assertFalse(store.open(order("A", CARD), cash));
    assertEquals(1, store.ledger().size());
  }

  @Test
  @DisplayName("E28 a load is begun for a paid order and its own card only, and is not begun twice")
  void loadsBegin() throws Exception {
    TopUpStore store = store();
    opened(store, "A", CARD);
    assertRefused(PaymentReason.NOT_PAID, store, load("A", CARD));
    assertTrue(store.arrived(store.get("A"), TopUpMove.PAYMENT_ARRIVED, receipt("A-1")));
    assertRefused(PaymentReason.OTHER_CARD, store, load("A", OTHER_CARD));
    assertEquals(TopUpState.PAID, store.get("A").state());
    assertEquals(List.of(), store.journal().entries("A"));

    Journal.Entry entry = store.journal().intend(load("A", CARD));
    assertEquals(TopUpState.LOAD_INTENT, store.get("A").state());
    assertEquals(Optional.of(Money.ofFen(3000)), store.get("A").before());
    assertRefused(StoreReason.ENTRY_OPEN, store, load("A", CARD));
    assertEquals(List.of(entry), store().journal().open(LoadProcedure.subject(CARD)));
    assertFalse(store.move(store.get("A"), TopUpMove.REFUND_BEGUN, WHY));
  }

  @Test
  @DisplayName("E29 E31 a load that is settled as done is delivered, once, with its receipt")
  void loaded() throws Exception {
    TopUpStore store = store();
    TopUp paid = paid(store, "A", CARD);
    String token = store.journal().intend(load("A", CARD)).token();
    Settlement done = new Settlement(Ending.DONE, proof(paid));
    store.journal().settle(token, done);
    store.journal().settle(token, done);
    TopUp loaded = store().get("A");
    assertEquals(TopUpState.LOADED, loaded.state());
    assertEquals(Optional.of(Money.ofFen(13000)), loaded.after());
    assertEquals(Optional.of(Money.ofFen(13000)), loaded.receipt().map(LoadReceipt::after));
    assertEquals(Optional.empty(), store.unfinished(CARD));
    assertEquals(AMOUNT, store.ledger().get(0).delivered());
    assertTrue(store.ledger().get(0).balances());
    assertRefused(StoreReason.ORDER_DONE, store, load("A", CARD));
    assertFalse(store.move(loaded, TopUpMove.REFUND_BEGUN, WHY));
    assertEquals(1, Collections.frequency(moves(store, "A"), TopUpMove.LOADED_ON_CARD));
  }

  @Test
  @DisplayName("E34 what is not on the card is loaded again or refunded, never both")
  void refunded() throws Exception {
    TopUpStore store = store();
    paid(store, "A", CARD);
    String token = store.journal().intend(load("A", CARD)).token();
    store.journal().settle(token, new Settlement(Ending.NOT_DONE, WHY));
    TopUp back = store.get("A");
    assertEquals(TopUpState.NOT_LOADED, back.state());
    assertTrue(store.move(back, TopUpMove.REFUND_BEGUN, WHY));
    assertFalse(store.move(back, TopUpMove.REFUND_BEGUN, WHY));
    assertRefused(PaymentReason.ALREADY_REFUNDED, store, load("A", CARD));
    assertTrue(store.move(back, TopUpMove.REFUND_FAILED, WHY));
    assertEquals(List.of(store.get("A")), store.cases());
    assertTrue(store.move(back, TopUpMove.HANDED_BACK, WHY));
    assertEquals(TopUpState.REFUNDED, store.get("A").state());
    assertEquals(AMOUNT, store.ledger().get(0).refunded());
    assertTrue(store.ledger().get(0).balances());
    assertEquals(List.of(), store.cases());
  }

  @Test
  @DisplayName("a note moves nothing, and keeps the order a case whatever comes after it")
  void notes() throws Exception {
    TopUpStore store = store();
    TopUp open = opened(store, "A", CARD);
    store.move(open, TopUpMove.PAYMENT_FAILED, WHY);
    TopUp failed = store.get("A");
    assertTrue(store.move(failed, TopUpMove.PAYMENT_AFTER_END, WHY));
    assertEquals(failed, store.get("A"));
    assertEquals(List.of(failed), store.cases());
    store.attempt(order("A", CARD), scanned("A-2"));
    assertEquals(List.of(store.get("A")), store.cases());
  }

  @Test
  @DisplayName("acts that are no load are journalled as they are")
  void otherActs() throws Exception {
    TopUpStore store = store();
    TopUp open = opened(store, "A", CARD);
    Intent other = new Intent("card.renew", LoadProcedure.subject(CARD), "A", WHY);
    Journal.Entry entry = store.journal().intend(other);
    store.journal().settle(entry.token(), new Settlement(Ending.DONE, WHY));
    assertTrue(store.journal().entries("A").get(0).endedIn(Ending.DONE));
    assertEquals(open, store.get("A"));
    assertEquals(List.of(TopUpMove.OPENED), moves(store, "A"));
  }

  @RepeatedTest(TIMES)
  @DisplayName("of tills that open an order for one card at once, one does")
  void opensAtOnce() throws Exception {
    List<Callable<Boolean>> tills = new ArrayList<>();
    for (String id : List.of("A", "B", "C")) {
      TopUpStore store = store();
      tills.add(() -> store.open(order(id, CARD), scanned(id + "-1")));
    }
    assertEquals(1, Collections.frequency(Terminals.atOnce(tills), true));
    assertTrue(store().unfinished(CARD).isPresent());
  }

  @RepeatedTest(TIMES)
  @DisplayName("E28 of tills that hear of one payment at once, one writes it")
  void arrivesAtOnce() throws Exception {
    TopUp seen = opened(store(), "A", CARD);
    List<Callable<Boolean>> tills = new ArrayList<>();
    for (int till = 0; till < 3; till++) {
      TopUpStore store = store();
      tills.add(() -> store.arrived(seen, TopUpMove.PAYMENT_ARRIVED, receipt("A-1")));
    }
    assertEquals(1, Collections.frequency(Terminals.atOnce(tills), true));
    assertEquals(AMOUNT, store().ledger().get(0).paid());
  }

  @RepeatedTest(TIMES)
  @DisplayName("E30 E34 of a load and refunds that begin at once, one does")
  void loadsOrRefunds() throws Exception {
    TopUp seen = paid(store(), "A", CARD);
    List<Callable<Boolean>> tills = new ArrayList<>();
    for (int till = 0; till < 2; till++) {
      TopUpStore store = store();
      tills.add(() -> store.move(seen, TopUpMove.REFUND_BEGUN, WHY));
    }
    Journal journal = store().journal();
    tills.add(
        () -> {
          try {
            return journal.intend(load("A", CARD)).isOpen();
          } catch (StoreFault refused) {
            return false;
          }
        });
    List<Boolean> begun = Terminals.atOnce(tills);
    assertEquals(1, Collections.frequency(begun, true));
    TopUpState expected = begun.get(2) ? TopUpState.LOAD_INTENT : TopUpState.REFUNDING;
    assertEquals(expected, store().get("A").state());
  }
}
