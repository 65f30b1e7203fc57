package io.github.chewu.core.violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.HandlingArbitraries;
import io.github.chewu.core.kit.RefusedHandlings;
import io.github.chewu.core.kit.RefusedHandlings.Refusal;
import io.github.chewu.core.kit.ViolationArbitraries;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.time.CityTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ViolationValuesTest {
  @Provide
  Arbitrary<Refusal> refusals() {
    return RefusedHandlings.any();
  }

  @Provide
  Arbitrary<PenaltyDecision> decisions() {
    return ViolationArbitraries.decisions();
  }

  @Provide
  Arbitrary<PenaltyDecision> newDecisions() {
    return ViolationArbitraries.newDecisions();
  }

  @Provide
  Arbitrary<HandlingOrder> orders() {
    return HandlingArbitraries.orders();
  }

  @Provide
  Arbitrary<Vehicle> vehicles() {
    return ViolationArbitraries.vehicles();
  }

  @Provide
  Arbitrary<Driver> drivers() {
    return ViolationArbitraries.drivers();
  }

  @Provide
  Arbitrary<ViolationRecord> openRecords() {
    return ViolationArbitraries.openRecords();
  }

  @Provide
  Arbitrary<Access> accesses() {
    return HandlingArbitraries.accesses();
  }

  @Property
  @Label("J06 J07 J08 J10 J12 J24 T07 T10: each reason refuses alone what breaks it alone")
  void oneReason(@ForAll("refusals") Refusal refusal) {
    Judgement judgement = refusal.policy().judge(refusal.facts());
    assertEquals(Set.of(refusal.reason()), judgement.reasons());
    assertFalse(judgement.mayHandle());
  }

  @Property
  @Label("a window takes every open record of everybody below 12 points")
  void window(
      @ForAll("openRecords") ViolationRecord record,
      @ForAll("vehicles") Vehicle vehicle,
      @ForAll("drivers") Driver driver,
      @ForAll("accesses") Access access) {
    HandlingCase facts =
        new HandlingCase(record, vehicle, driver, Optional.empty(), Set.of("R9"), access);
    assertEquals(driver.points() < 12, HandlingPolicy.WINDOW.judge(facts).mayHandle());
  }

  @Property
  @Label("what a journal keeps of an order and of a decision is read back as it was")
  void evidence(
      @ForAll("orders") HandlingOrder order, @ForAll("decisions") PenaltyDecision decision) {
    Evidence kept = Evidence.parse(order.toEvidence(7).toText());
    Intent intent = new Intent(Handling.ACT, Handling.subject(order.record()), order.id(), kept);
    assertEquals(order, HandlingOrder.of(new Entry("J1", Instant.EPOCH, intent, Optional.empty())));
    assertEquals("7", kept.require("total"));
    assertEquals(
        decision, DecisionEvidence.read(Evidence.parse(DecisionEvidence.of(decision).toText())));
  }

  @Property
  @Label("a decision puts its points and fine on the ledger on its day")
  void event(@ForAll("newDecisions") PenaltyDecision decision) {
    LedgerEvent.Decided event = (LedgerEvent.Decided) decision.event();
    assertEquals(CityTime.day(decision.decidedAt()), event.on());
    assertEquals(decision.offence().points(), event.points());
    assertEquals(decision.offence().fine(), event.fine());
    assertEquals(decision.number().number(), event.ref());
    assertEquals(decision.offence().fine().isPositive(), decision.payment() == PaymentMark.UNPAID);
  }

  @Property
  @Label("a vehicle that did not change ends no binding, whoever bound it")
  void unchanged(@ForAll("vehicles") Vehicle vehicle, @ForAll("drivers") Driver driver) {
    Binding binding = Binding.of(vehicle, driver.licence(), vehicle.holderSince());
    boolean inUse = vehicle.condition() == Vehicle.Condition.IN_USE;
    assertEquals(!inUse, binding.isStale(vehicle));
    assertTrue(binding.isLive());
  }
}
