package io.github.chewu.core.violation;

import static io.github.chewu.core.kit.Jinan.CAR;
import static io.github.chewu.core.kit.Jinan.DRIVER;
import static io.github.chewu.core.kit.Jinan.LATELY;
import static io.github.chewu.core.kit.Jinan.OTHER;
import static io.github.chewu.core.kit.Jinan.SECOND_CAR;
import static io.github.chewu.core.kit.Jinan.bound;
import static io.github.chewu.core.kit.Jinan.car;
import static io.github.chewu.core.kit.Jinan.ledger;
import static io.github.chewu.core.kit.Jinan.offence;
import static io.github.chewu.core.kit.Jinan.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.kit.JournalFaults;
import io.github.chewu.core.kit.RegisterFaults;
import io.github.chewu.core.kit.RegisterFaults.Break;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.violation.ViolationRecord.Source;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandlingTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Jinan.NOON);
  private static final int TIMES = 20;

  private final MemoryViolationRegister police = new MemoryViolationRegister(CLOCK, "370100");
  private final RegisterFaults line = new RegisterFaults(police);
  private final MemoryBindingStore bindings = new MemoryBindingStore();
  private final MemoryJournal memory = new MemoryJournal(CLOCK);
  private final JournalFaults journal = new JournalFaults(memory);
  private final Handling online = handling(HandlingPolicy.JINAN_ONLINE);

  HandlingTest() {
    police.add(ledger(DRIVER), Jinan.HERE);
    police.add(ledger(OTHER), Jinan.HERE);
    for (VehiclePlate plate : List.of(CAR, SECOND_CAR)) {
      police.add(car(plate, DRIVER));
      Bindings before = bindings.about(DRIVER, plate);
      bindings.replace(DRIVER, plate, before, before.with(bound(plate)));
    }
    police.add(record("R1", CAR, 6, 200_00));
    police.add(record("R2", CAR, 6, 200_00));
  }

  private Handling handling(HandlingPolicy policy) {
    return new Handling(new Registers(line, police, police, bindings), journal, policy);
  }

  private static HandlingOrder order(String id, String record) {
    return new HandlingOrder(id, record, CAR, DRIVER);
  }

  private Outcome<PenaltyDecision> handle(String id, String record) {
    return online.handle(order(id, record), Access.USER);
  }

  private int points() {
    return police.driver(DRIVER).orElseThrow().points();
  }

  private static <T> T receipt(Outcome<T> outcome) {
    return outcome.fold(
        Done::receipt,
        notDone -> fail(notDone.situation().toString()),
        unknown -> fail(unknown.situation().toString()));
  }

  private static void assertRefused(Reason reason, Outcome<?> outcome) {
    assertEquals(reason, assertInstanceOf(NotDone.class, outcome).situation().reason());
  }

  private static String assertUnknown(Reason reason, Outcome<?> outcome) {
    Unknown<?> unknown = assertInstanceOf(Unknown.class, outcome);
    assertEquals(reason, unknown.situation().reason());
    return unknown.token();
  }

  private Entry only(String order) throws Exception {
    List<Entry> entries = journal.entries(order);
    assertEquals(1, entries.size());
    return entries.get(0);
  }

  @Test
  @DisplayName("a record is handled: decision, points, and a journal that says so")
  void handles() throws Exception {
    PenaltyDecision decision = receipt(handle("A", "R1"));
    assertEquals("R1", decision.record());
    assertEquals(6, points());
    Entry entry = only("A");
    assertTrue(entry.endedIn(Ending.DONE));
    assertEquals("record:R1", entry.intent().subject());
    assertEquals(Handling.ACT, entry.intent().act());
    assertEquals("0", entry.intent().evidence().require("total"));
  }

  @Test
  @DisplayName("the same order again answers with its first decision and asks no register")
  void sameOrder() {
    PenaltyDecision first = receipt(handle("A", "R1"));
    line.down(true);
    assertEquals(first, receipt(handle("A", "R1")));
    assertEquals(1, line.handled());
    assertRefused(RegisterReason.ORDER_DIFFERS, handle("A", "R2"));
    assertRefused(
        RegisterReason.ORDER_DIFFERS,
        online.handle(new HandlingOrder("A", "R1", CAR, OTHER), Access.USER));
  }

  @Test
  @DisplayName("another act of the same order number is not taken for its handling")
  void otherActs() throws Exception {
    memory.intend(new Intent("other.act", "thing", "A", Evidence.none()));
    assertEquals("R1", receipt(handle("A", "R1")).record());
  }

  @Test
  @DisplayName("J12: 6 and 6: the second is refused, and with it all else until the window settles")
  void sixAndSix() throws Exception {
    police.add(record("R3", CAR, 1, 50_00));
    receipt(handle("A", "R1"));
    assertRefused(HandlingReason.TOTAL_TOO_HIGH, handle("B", "R2"));
    assertEquals(List.of(), journal.entries("B"));
    assertEquals(Set.of("R2"), police.waitingForWindow(DRIVER));
    assertRefused(HandlingReason.WAITS_FOR_WINDOW, handle("C", "R3"));

    Handling window = handling(HandlingPolicy.WINDOW);
    receipt(window.handle(order("D", "R2"), Access.USER));
    assertEquals(12, points());
    assertRefused(HandlingReason.SUSPENDED, handle("C", "R3"));
    receipt(window.handle(order("E", "R3"), Access.USER));
    assertEquals(13, points());
  }

  @Test
  @DisplayName(
      "J12: with the switch of decision 15 off a refusal changes nothing for other records")
  void switchOff() {
    police.add(record("R3", CAR, 1, 50_00));
    Handling national = handling(HandlingPolicy.NATIONAL_12123);
    receipt(national.handle(order("A", "R1"), Access.USER));
    assertRefused(HandlingReason.TOTAL_TOO_HIGH, national.handle(order("B", "R2"), Access.USER));
    assertEquals(Set.of(), police.waitingForWindow(DRIVER));
    assertEquals("R3", receipt(national.handle(order("C", "R3"), Access.USER)).record());
  }

  @Test
  @DisplayName("J12: trying a record that is not one's own to handle closes nothing")
  void strangersRecord() {
    police.add(record("R4", SECOND_CAR, 12, 200_00));
    police.add(car(SECOND_CAR, OTHER));
    Outcome<PenaltyDecision> refused =
        online.handle(new HandlingOrder("A", "R4", SECOND_CAR, DRIVER), Access.USER);
    assertRefused(HandlingReason.BINDING_STALE, refused);
    assertEquals(Set.of(), police.waitingForWindow(DRIVER));
  }

  @Test
  @DisplayName("J12: a suspended licence's further refusals are noted where they are for points")
  void refusedWhileSuspended() {
    police.add(ledger(DRIVER, 12), Jinan.HERE);
    assertRefused(HandlingReason.SUSPENDED, handle("A", "R1"));
    assertEquals(Set.of("R1"), police.waitingForWindow(DRIVER));
    police.add(ledger(DRIVER), Jinan.HERE);
    assertRefused(HandlingReason.WAITS_FOR_WINDOW, handle("B", "R2"));
    assertEquals(Set.of("R1"), police.waitingForWindow(DRIVER));
  }

  @Test
  @DisplayName("judge says every reason and changes nothing")
  void judges() throws Exception {
    ViolationRecord record = record("R5", CAR, Source.ON_SITE, offence(12, 500_00), LATELY);
    police.add(record);
    assertEquals(
        Set.of(HandlingReason.SOURCE, HandlingReason.FINE_TOO_LARGE, HandlingReason.TOTAL_TOO_HIGH),
        online.judge(record, DRIVER, Access.USER).reasons());
    assertEquals(Set.of(), police.waitingForWindow(DRIVER));
    assertTrue(online.judge(record("R1", CAR, 6, 200_00), DRIVER, Access.USER).mayHandle());
    assertEquals(0, line.handled());
  }

  @Test
  @DisplayName("J08: a binding that was dissolved opens nothing")
  void dissolved() {
    BindingDesk desk = new BindingDesk(bindings, police, BindingPolicy.JINAN, CLOCK);
    receipt(desk.dissolve(DRIVER, CAR));
    assertRefused(HandlingReason.NOT_BOUND, handle("A", "R1"));
  }

  @Test
  @DisplayName("an unknown record, vehicle or licence is refused by name; so is a register down")
  void missing() throws Exception {
    assertRefused(RegisterReason.NO_RECORD, handle("A", "R9"));
    assertRefused(
        RegisterReason.NO_LICENCE,
        online.handle(
            new HandlingOrder("A", "R1", CAR, new LicenceNumber("X7654321")), Access.USER));
    VehiclePlate third = Jinan.plate("02", "鲁A77777");
    police.add(record("R6", third, 1, 50_00));
    assertRefused(
        RegisterReason.NO_VEHICLE,
        online.handle(new HandlingOrder("A", "R6", third, DRIVER), Access.USER));
    line.down(true);
    assertRefused(RegisterReason.UNREACHABLE, handle("A", "R1"));
    assertEquals(List.of(), journal.entries("A"));
  }

  @ParameterizedTest
  @DisplayName("J12: whatever breaks at the register, settling finds the truth and sends nothing")
  @EnumSource(Break.class)
  void lostAnswers(Break how) throws Exception {
    line.breakNext(how);
    if (how == Break.CRASH_BEFORE || how == Break.CRASH_AFTER) {
      assertThrows(RegisterFaults.Crash.class, () -> handle("A", "R1"));
    } else {
      assertEquals(inDoubt("A", handle("A", "R1")), only("A").token());
    }
    assertTrue(only("A").isOpen());
    // Again before it is settled: in doubt still, and never sent.
    assertUnknown(RegisterReason.IN_DOUBT, handle("A", "R1"));
    assertRefused(
        how.takesEffect() ? HandlingReason.ALREADY_HANDLED : StoreReason.ENTRY_OPEN,
        handle("B", "R1"));
    assertEquals(1, line.handled());

    Outcome<PenaltyDecision> settled = online.settle(only("A"));
    assertEquals(1, line.handled());
    if (how.takesEffect()) {
      PenaltyDecision decision = receipt(settled);
      assertEquals(police.decisions(DRIVER), List.of(decision));
      assertEquals(decision, receipt(handle("A", "R1")));
      assertEquals(decision, receipt(online.settle(only("A"))));
      assertTrue(only("A").endedIn(Ending.DONE));
      assertEquals(6, points());
    } else {
      assertRefused(RegisterReason.ORDER_CLOSED, settled);
      assertTrue(only("A").endedIn(Ending.NOT_DONE));
      assertEquals(0, points());
      // A late request of the closed order is refused; a new order goes.
      assertRefused(RegisterReason.ORDER_CLOSED, handle("A", "R1"));
      assertEquals("R1", receipt(handle("C", "R1")).record());
    }
  }

  private static String inDoubt(String order, Outcome<PenaltyDecision> outcome) {
    assertEquals(List.of(order), assertInstanceOf(Unknown.class, outcome).situation().arguments());
    return assertUnknown(RegisterReason.IN_DOUBT, outcome);
  }

  @ParameterizedTest
  @DisplayName("a settlement that breaks leaves the entry open, to be settled later")
  @EnumSource(
      value = Break.class,
      names = {"LOST_BEFORE", "LOST_AFTER", "THROWN_BEFORE", "THROWN_AFTER"})
  void brokenSettlement(Break how) throws Exception {
    line.breakNext(Break.LOST_AFTER);
    String token = assertUnknown(RegisterReason.IN_DOUBT, handle("A", "R1"));
    line.breakNext(how);
    assertEquals(token, assertUnknown(RegisterReason.IN_DOUBT, online.settle(only("A"))));
    assertTrue(only("A").isOpen());
    assertEquals("R1", receipt(online.settle(only("A"))).record());
  }

  @Test
  @DisplayName("a journal that takes no intent lets nothing begin")
  void journalFailsBefore() {
    journal.failIntents(true);
    assertRefused(StoreReason.FULL, handle("A", "R1"));
    assertEquals(0, line.handled());
    assertEquals(0, points());
  }

  @Test
  @DisplayName("a journal that fails after the decision leaves it Unknown until it is settled")
  void journalFailsAfter() throws Exception {
    journal.failSettlements(true);
    assertUnknown(RegisterReason.DECIDED_NOT_NOTED, handle("A", "R1"));
    assertUnknown(RegisterReason.IN_DOUBT, handle("A", "R1"));
    journal.failSettlements(false);
    assertEquals("R1", receipt(online.settle(only("A"))).record());
    assertEquals(6, points());
    assertEquals(1, line.handled());
  }

  @Test
  @DisplayName("a refusal that the journal cannot note stays open, and settles as not done")
  void journalFailsAfterRefusal() throws Exception {
    HandlingOrder closed = order("A", "R1");
    police.settle(closed);
    journal.failSettlements(true);
    assertRefused(RegisterReason.ORDER_CLOSED, handle("A", "R1"));
    assertTrue(only("A").isOpen());
    journal.failSettlements(false);
    assertRefused(RegisterReason.ORDER_CLOSED, online.settle(only("A")));
    assertEquals(
        Optional.of("register.order-closed"),
        only("A").settlement().orElseThrow().evidence().fact("refused"));
  }

  @Test
  @DisplayName("T09: an officer punishes all open records of a vehicle; of none, nothing is done")
  void onTheSpot() throws Exception {
    Handling officer = handling(HandlingPolicy.OFFICER_TERMINAL);
    Access roadside = Access.officer("roadside");
    police.add(record("R0", CAR, Source.CAMERA, offence(1, 50_00), LATELY.plusSeconds(1)));
    List<Outcome<PenaltyDecision>> made = officer.handleAll("A", CAR, DRIVER, roadside);
    assertEquals(
        List.of("R1", "R2", "R0"),
        made.stream().map(outcome -> receipt(outcome).record()).toList());
    assertEquals(13, points());
    assertTrue(only("A:R0").endedIn(Ending.DONE));

    int sent = line.handled();
    assertEquals(List.of(), officer.handleAll("A", CAR, DRIVER, roadside));
    assertEquals(List.of(), officer.handleAll("B", SECOND_CAR, DRIVER, roadside));
    assertEquals(sent, line.handled());
    line.down(true);
    assertRefused(RegisterReason.UNREACHABLE, officer.handleAll("C", CAR, DRIVER, roadside).get(0));
  }

  @Test
  @DisplayName("at a window one vehicle goes past 12 in one go, then no other vehicle's records")
  void windowInOneGo() {
    police.add(record("R4", SECOND_CAR, 1, 50_00));
    police.add(record("R3", CAR, 3, 300_00));
    Handling window = handling(HandlingPolicy.WINDOW);
    window.handleAll("A", CAR, DRIVER, Access.USER).forEach(HandlingTest::receipt);
    assertEquals(15, points());
    List<Outcome<PenaltyDecision>> other = window.handleAll("B", SECOND_CAR, DRIVER, Access.USER);
    assertRefused(HandlingReason.OTHER_VEHICLE, other.get(0));
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private Handling kiosk(ViolationRegister register) {
    return new Handling(
        new Registers(register, police, police, bindings),
        new MemoryJournal(CLOCK),
        HandlingPolicy.JINAN_ONLINE);
  }

  @RepeatedTest(TIMES)
  @DisplayName("J12: two kiosks handle 6 and 6 at the same instant: one is handled, one refused")
  void twoKiosks() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Outcome<PenaltyDecision>>> kiosks =
          List.of("R1", "R2").stream()
              .map(
                  record ->
                      threads.submit(
                          () ->
                              kiosk(new RegisterFaults(police, () -> meet(both)))
                                  .handle(order("at " + record, record), Access.USER)))
              .toList();
      int handled = 0;
      for (Future<Outcome<PenaltyDecision>> kiosk : kiosks) {
        handled +=
            kiosk
                .get()
                .fold(
                    done -> 1,
                    notDone -> {
                      assertEquals(RegisterReason.TOTAL_MOVED, notDone.situation().reason());
                      return 0;
                    },
                    unknown -> fail(unknown.situation().toString()));
      }
      assertEquals(1, handled);
      assertEquals(6, points());
    } finally {
      threads.shutdownNow();
    }
    String left = police.records(CAR).stream().filter(ViolationRecord::isOpen).toList().get(0).id();
    assertRefused(HandlingReason.TOTAL_TOO_HIGH, handle("again", left));
  }
}
