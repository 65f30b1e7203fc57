package io.github.chewu.core.violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.kit.ViolationRegisterContract;
import io.github.chewu.core.money.Money;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MemoryViolationRegisterTest extends ViolationRegisterContract {
  private static MemoryViolationRegister empty() {
    return new MemoryViolationRegister(InstantSource.fixed(Jinan.NOON), "370100");
  }

  @Override
  protected MemoryViolationRegister register(ViolationRecord... records) {
    MemoryViolationRegister register = empty();
    register.add(Jinan.ledger(Jinan.DRIVER), Jinan.HERE);
    register.add(Jinan.ledger(Jinan.OTHER), Jinan.HERE);
    List.of(records).forEach(register::add);
    return register;
  }

  @Override
  protected void revoke(ViolationRegister register, DecisionNumber number) {
    ((MemoryViolationRegister) register).revoke(number);
  }

  @Override
  protected int points(ViolationRegister register, LicenceNumber licence) {
    return ((MemoryViolationRegister) register).driver(licence).orElseThrow().points();
  }

  private static HandlingOrder order(String id, VehiclePlate plate) {
    return new HandlingOrder(id, id, plate, Jinan.DRIVER);
  }

  @Test
  @DisplayName("decisions are numbered in order, dated by the clock, received on their day")
  void numbers() {
    MemoryViolationRegister register =
        register(Jinan.record("A", Jinan.CAR, 1, 50_00), Jinan.record("B", Jinan.CAR, 1, 50_00));
    register.handle(order("A", Jinan.CAR), 0);
    register.handle(order("B", Jinan.CAR), 1);
    List<PenaltyDecision> made = register.decisions(Jinan.DRIVER);
    assertEquals(
        List.of("370100000000001", "370100000000002"),
        made.stream().map(PenaltyDecision::id).toList());
    assertEquals(Jinan.NOON, made.get(0).at());
    assertEquals(LocalDate.of(2026, 3, 2), made.get(0).received());
    assertEquals(2, register.ledger(Jinan.DRIVER).orElseThrow().events().size());
  }

  @Test
  @DisplayName("the vehicle that took the total to 12 is known until that is cleared")
  void fullOn() {
    MemoryViolationRegister register =
        register(
            Jinan.record("A", Jinan.CAR, 9, 200_00),
            Jinan.record("B", Jinan.SECOND_CAR, 3, 200_00),
            Jinan.record("C", Jinan.CAR, 1, 50_00));
    register.handle(order("A", Jinan.CAR), 0);
    assertEquals(Optional.empty(), register.driver(Jinan.DRIVER).orElseThrow().fullOn());
    register.handle(order("B", Jinan.SECOND_CAR), 9);
    Driver full = register.driver(Jinan.DRIVER).orElseThrow();
    assertEquals(Optional.of(Jinan.SECOND_CAR), full.fullOn());
    assertEquals(true, full.fullScore());
    register.handle(order("C", Jinan.CAR), 12);
    Driver fuller = register.driver(Jinan.DRIVER).orElseThrow();
    assertEquals(13, fuller.points());
    assertEquals(Optional.of(Jinan.SECOND_CAR), fuller.fullOn());
    register.decisions(Jinan.DRIVER).forEach(each -> register.revoke(each.number()));
    assertEquals(Optional.empty(), register.driver(Jinan.DRIVER).orElseThrow().fullOn());
  }

  @Test
  @DisplayName("payments are kept, once each, and reach the ledger")
  void payments() {
    MemoryViolationRegister register = register(Jinan.record("A", Jinan.CAR, 1, 50_00));
    register.handle(order("A", Jinan.CAR), 0);
    DecisionNumber number = register.decisions(Jinan.DRIVER).get(0).number();
    FinePayment payment =
        new FinePayment("P", number, Jinan.OTHER, Money.ofFen(50_00), "icbc", Jinan.NOON);
    register.writeOff(payment);
    register.writeOff(payment);
    assertEquals(List.of(payment), register.payments());
    assertEquals(2, register.ledger(Jinan.DRIVER).orElseThrow().events().size());
  }

  @Test
  @DisplayName("what was never added is not there, and cannot be revoked")
  void unknown() {
    MemoryViolationRegister register = empty();
    assertEquals(Optional.empty(), register.driver(Jinan.DRIVER));
    assertEquals(Optional.empty(), register.ledger(Jinan.DRIVER));
    assertEquals(Optional.empty(), register.vehicle(Jinan.CAR));
    assertEquals(
        "decision 370100000000001 given, one of this register allowed",
        assertThrows(
                IllegalArgumentException.class,
                () -> register.revoke(new DecisionNumber("370100000000001")))
            .getMessage());
    assertEquals(
        "prefix '37010' given, six digits allowed",
        assertThrows(
                IllegalArgumentException.class,
                () -> new MemoryViolationRegister(InstantSource.fixed(Jinan.NOON), "37010"))
            .getMessage());
  }
}
