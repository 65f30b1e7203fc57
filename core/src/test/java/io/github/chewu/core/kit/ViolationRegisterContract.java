package io.github.chewu.core.kit;

import static io.github.chewu.core.kit.Jinan.CAR;
import static io.github.chewu.core.kit.Jinan.DRIVER;
import static io.github.chewu.core.kit.Jinan.OTHER;
import static io.github.chewu.core.kit.Jinan.SECOND_CAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.FineReason;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.PaymentMark;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.RegisterReason;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import io.github.chewu.core.violation.ViolationRegister;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ViolationRegister} keeps; a subclass makes it and puts records and points in.
 */
public abstract class ViolationRegisterContract {
  private static final int TIMES = 20;

  /** For subclasses. */
  protected ViolationRegisterContract() {}

  /**
   * A register with these records, and with the licences {@link Jinan#DRIVER} and {@link
   * Jinan#OTHER} at 0 points.
   */
  protected abstract ViolationRegister register(ViolationRecord... records) throws Exception;

  /** Revokes a decision. */
  protected abstract void revoke(ViolationRegister register, DecisionNumber number)
      throws Exception;

  /** The points of a licence now. */
  protected abstract int points(ViolationRegister register, LicenceNumber licence) throws Exception;

  private static ViolationRecord six(String id) {
    return Jinan.record(id, CAR, 6, 200_00);
  }

  private static HandlingOrder order(String id, String record) {
    return new HandlingOrder(id, record, CAR, DRIVER);
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

  private static ViolationRecord only(ViolationRegister register, VehiclePlate plate)
      throws Exception {
    assertEquals(1, register.records(plate).size());
    return register.records(plate).get(0);
  }

  @Test
  @DisplayName("a decision handles its record and puts its points on the licence")
  void handles() throws Exception {
    ViolationRegister register = register(six("R1"));
    PenaltyDecision decision = receipt(register.handle(order("A", "R1"), 0));

    assertEquals("R1", decision.record());
    assertEquals(CAR, decision.plate());
    assertEquals(DRIVER, decision.licence());
    assertEquals(six("R1").offence(), decision.offence());
    assertEquals(PaymentMark.UNPAID, decision.payment());
    assertEquals(6, points(register, DRIVER));
    assertEquals(Optional.of(decision.number()), only(register, CAR).decision());
    assertEquals(List.of(decision), register.decisions(DRIVER));
    assertEquals(List.of(), register.decisions(OTHER));
    assertEquals(List.of(), register.records(SECOND_CAR));
  }

  @Test
  @DisplayName("J13: a decision is found by its number with and without check digit")
  void foundByNumber() throws Exception {
    ViolationRegister register = register(six("R1"));
    PenaltyDecision decision = receipt(register.handle(order("A", "R1"), 0));
    String number = decision.number().number();
    assertEquals(Optional.of(decision), register.decision(new DecisionNumber(number)));
    assertEquals(Optional.of(decision), register.decision(new DecisionNumber(number + "7")));
    assertEquals(Optional.empty(), register.decision(new DecisionNumber("999999999999999")));
  }

  @Test
  @DisplayName("the same order again answers with its first decision, whatever the total is now")
  void sameOrder() throws Exception {
    ViolationRegister register = register(six("R1"), six("R2"));
    PenaltyDecision first = receipt(register.handle(order("A", "R1"), 0));
    assertEquals(first, receipt(register.handle(order("A", "R1"), 0)));
    assertEquals(6, points(register, DRIVER));

    assertRefused(RegisterReason.ORDER_DIFFERS, register.handle(order("A", "R2"), 6));
    assertRefused(
        RegisterReason.ORDER_DIFFERS, register.handle(new HandlingOrder("A", "R1", CAR, OTHER), 0));
    assertEquals(6, points(register, DRIVER));
  }

  @Test
  @DisplayName("J12: nothing is done where the total has moved, up or down")
  void totalMoved() throws Exception {
    ViolationRegister register = register(six("R1"), six("R2"));
    PenaltyDecision first = receipt(register.handle(order("A", "R1"), 0));
    assertRefused(RegisterReason.TOTAL_MOVED, register.handle(order("B", "R2"), 0));
    revoke(register, first.number());
    assertRefused(RegisterReason.TOTAL_MOVED, register.handle(order("B", "R2"), 6));
    assertEquals(0, points(register, DRIVER));
    assertEquals("R2", receipt(register.handle(order("B", "R2"), 0)).record());
  }

  @Test
  @DisplayName("a record is decided once, and only as the vehicle's whose it is")
  void onceForARecord() throws Exception {
    ViolationRegister register = register(six("R1"));
    assertRefused(RegisterReason.NO_RECORD, register.handle(order("A", "R9"), 0));
    assertRefused(
        RegisterReason.NO_RECORD,
        register.handle(new HandlingOrder("A", "R1", SECOND_CAR, DRIVER), 0));
    assertRefused(
        RegisterReason.NO_LICENCE,
        register.handle(new HandlingOrder("A", "R1", CAR, new LicenceNumber("X7654321")), 0));
    receipt(register.handle(order("A", "R1"), 0));
    assertRefused(
        RegisterReason.HANDLED_MEANWHILE,
        register.handle(new HandlingOrder("B", "R1", CAR, OTHER), 0));
    assertEquals(0, points(register, OTHER));
  }

  @Test
  @DisplayName("a revoked decision gives its points back and opens its record again")
  void revoked() throws Exception {
    ViolationRegister register = register(six("R1"));
    PenaltyDecision first = receipt(register.handle(order("A", "R1"), 0));
    revoke(register, first.number());

    assertEquals(0, points(register, DRIVER));
    assertEquals(true, register.decision(first.number()).orElseThrow().revoked());
    assertEquals(six("R1"), only(register, CAR));
    PenaltyDecision second = receipt(register.handle(order("B", "R1"), 0));
    assertNotEquals(first.number(), second.number());
    assertEquals(6, points(register, DRIVER));
  }

  @Test
  @DisplayName("an order that was carried out is found; one that never came is closed for good")
  void settles() throws Exception {
    ViolationRegister register = register(six("R1"), six("R2"));
    PenaltyDecision first = receipt(register.handle(order("A", "R1"), 0));
    assertEquals(first, receipt(register.settle(order("A", "R1"))));

    assertRefused(RegisterReason.ORDER_CLOSED, register.settle(order("B", "R2")));
    assertRefused(RegisterReason.ORDER_CLOSED, register.settle(order("B", "R2")));
    assertRefused(RegisterReason.ORDER_CLOSED, register.handle(order("B", "R2"), 6));
    assertEquals(6, points(register, DRIVER));
    assertEquals("R2", receipt(register.handle(order("C", "R2"), 6)).record());
  }

  @Test
  @DisplayName("J14: a payment unlocks the record at once, and once")
  void writesOff() throws Exception {
    ViolationRegister register = register(six("R1"), Jinan.record("R2", SECOND_CAR, 0, 0));
    DecisionNumber number = receipt(register.handle(order("A", "R1"), 0)).number();
    FinePayment payment = payment("P1", number);
    assertEquals(payment, receipt(register.writeOff(payment)));

    assertEquals(PaymentMark.PAID, only(register, CAR).payment());
    assertEquals(PaymentMark.PAID, register.decision(number).orElseThrow().payment());
    assertEquals(payment, receipt(register.writeOff(payment)));
    assertRefused(FineReason.ALREADY_PAID, register.writeOff(payment("P2", number)));
    assertRefused(
        FineReason.NO_DECISION,
        register.writeOff(payment("P3", new DecisionNumber("999999999999999"))));

    DecisionNumber warning =
        receipt(register.handle(new HandlingOrder("B", "R2", SECOND_CAR, DRIVER), 6)).number();
    assertRefused(FineReason.NOTHING_TO_PAY, register.writeOff(payment("P4", warning)));
  }

  @Test
  @DisplayName("a revoked decision takes no payment; one that it took before stays as it was")
  void writesOffRevoked() throws Exception {
    ViolationRegister register = register(six("R1"), six("R2"));
    DecisionNumber unpaid = receipt(register.handle(order("A", "R1"), 0)).number();
    revoke(register, unpaid);
    assertRefused(FineReason.REVOKED, register.writeOff(payment("P1", unpaid)));

    DecisionNumber paid = receipt(register.handle(order("B", "R2"), 0)).number();
    FinePayment payment = payment("P2", paid);
    receipt(register.writeOff(payment));
    revoke(register, paid);
    assertEquals(payment, receipt(register.writeOff(payment)));
  }

  private static FinePayment payment(String reference, DecisionNumber decision) {
    return new FinePayment(reference, decision, OTHER, Money.ofFen(200_00), "icbc", Jinan.NOON);
  }

  @Test
  @DisplayName("J12: a refused record waits for the window until somebody handles it")
  void waitsForWindow() throws Exception {
    ViolationRegister register = register(six("R1"), six("R2"));
    assertEquals(Set.of(), register.waitingForWindow(DRIVER));
    register.refuseOnline(DRIVER, "R1");
    register.refuseOnline(DRIVER, "R1");
    register.refuseOnline(DRIVER, "R2");
    assertEquals(Set.of("R1", "R2"), register.waitingForWindow(DRIVER));
    assertEquals(Set.of(), register.waitingForWindow(OTHER));
    receipt(register.handle(order("A", "R1"), 0));
    assertEquals(Set.of("R2"), register.waitingForWindow(DRIVER));
  }

  @RepeatedTest(TIMES)
  @DisplayName("J12: two terminals that judged 6 and 6 on one total at once: one is refused")
  void race() throws Exception {
    int terminals = 2;
    ViolationRegister register = register(six("R1"), six("R2"));
    CyclicBarrier start = new CyclicBarrier(terminals);
    ExecutorService threads = Executors.newFixedThreadPool(terminals);
    try {
      List<Future<Outcome<PenaltyDecision>>> running =
          IntStream.rangeClosed(1, terminals)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return register.handle(order("A" + i, "R" + i), 0);
                          }))
              .toList();
      int handled = 0;
      for (Future<Outcome<PenaltyDecision>> each : running) {
        handled +=
            each.get()
                .fold(
                    done -> 1,
                    notDone -> {
                      assertEquals(RegisterReason.TOTAL_MOVED, notDone.situation().reason());
                      return 0;
                    },
                    unknown -> fail(unknown.situation().toString()));
      }
      assertEquals(1, handled);
      assertEquals(6, points(register, DRIVER));
      assertEquals(1, register.decisions(DRIVER).size());
    } finally {
      threads.shutdownNow();
    }
  }
}
