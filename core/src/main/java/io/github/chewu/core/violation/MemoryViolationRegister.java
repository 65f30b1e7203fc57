package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.time.CityTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The registers of violations, licences and vehicles for tests and demonstrations: gone with the
 * process. Safe for any thread.
 */
public final class MemoryViolationRegister
    implements ViolationRegister, LicenceRegister, VehicleRegister {
  private record Holder(Ledger ledger, Authority authority, Optional<VehiclePlate> fullOn) {}

  private final InstantSource clock;
  private final String prefix;
  private final Map<String, ViolationRecord> records = new LinkedHashMap<>();
  private final Map<VehiclePlate, Vehicle> vehicles = new HashMap<>();
  private final Map<LicenceNumber, Holder> holders = new HashMap<>();
  private final Map<String, PenaltyDecision> decisions = new LinkedHashMap<>();
  private final Map<String, String> orders = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final Map<String, FinePayment> payments = new LinkedHashMap<>();
  private final Map<LicenceNumber, Set<String>> refused = new HashMap<>();

  /**
   * Empty registers.
   *
   * @param clock when decisions are made
   * @param prefix the six digits that its decision numbers begin with
   */
  public MemoryViolationRegister(InstantSource clock, String prefix) {
    if (!prefix.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("prefix '" + prefix + "' given, six digits allowed");
    }
    this.clock = clock;
    this.prefix = prefix;
  }

  /** Adds a record, or puts it in the place of one with the same id. */
  public synchronized void add(ViolationRecord record) {
    records.put(record.id(), record);
  }

  /** Adds a vehicle, or puts it in the place of one with the same plate. */
  public synchronized void add(Vehicle vehicle) {
    vehicles.put(vehicle.plate(), vehicle);
  }

  /** Adds a licence with what is known of its points, or puts it in the place of what it had. */
  public synchronized void add(Ledger ledger, Authority authority) {
    holders.put(ledger.licence().number(), new Holder(ledger, authority, Optional.empty()));
  }

  /** A licence's points as they stand, with every decision made here. */
  public synchronized Optional<Ledger> ledger(LicenceNumber licence) {
    return Optional.ofNullable(holders.get(licence)).map(Holder::ledger);
  }

  @Override
  public synchronized Optional<Vehicle> vehicle(VehiclePlate plate) {
    return Optional.ofNullable(vehicles.get(plate));
  }

  @Override
  public synchronized Optional<Driver> driver(LicenceNumber licence) {
    return Optional.ofNullable(holders.get(licence)).map(this::driver);
  }

  private Driver driver(Holder holder) {
    Driver driver = Driver.of(holder.ledger(), holder.authority(), today());
    return driver.isAtFullScore() ? holder.fullOn().map(driver::fullOn).orElse(driver) : driver;
  }

  private LocalDate today() {
    return CityTime.day(clock.instant());
  }

  @Override
  public synchronized List<ViolationRecord> records(VehiclePlate plate) {
    return records.values().stream().filter(record -> record.plate().equals(plate)).toList();
  }

  @Override
  public synchronized Outcome<PenaltyDecision> handle(HandlingOrder order, int totalJudgedOn) {
    Optional<PenaltyDecision> first = decisionOf(order);
    if (first.isPresent()) {
      return order.wasFor(first.get())
          ? Outcome.done(first.get())
          : Outcome.notDone(RegisterReason.ORDER_DIFFERS, order.id(), first.get().record());
    }
    if (closed.contains(order.id())) {
      return Outcome.notDone(RegisterReason.ORDER_CLOSED, order.id());
    }
    ViolationRecord record = records.get(order.record());
    if (record == null || !record.plate().equals(order.plate())) {
      return Outcome.notDone(RegisterReason.NO_RECORD, order.record(), order.plate().number());
    }
    if (!record.isOpen()) {
      return Outcome.notDone(RegisterReason.HANDLED_MEANWHILE, order.record());
    }
    Holder holder = holders.get(order.licence());
    if (holder == null) {
      return Outcome.notDone(RegisterReason.NO_LICENCE, order.licence());
    }
    int total = driver(holder).points();
    return total == totalJudgedOn
        ? Outcome.done(decide(order, record, holder))
        : Outcome.notDone(RegisterReason.TOTAL_MOVED, totalJudgedOn, total);
  }

  private PenaltyDecision decide(HandlingOrder order, ViolationRecord record, Holder holder) {
    DecisionNumber number =
        new DecisionNumber(String.format(Locale.ROOT, "%s%09d", prefix, decisions.size() + 1));
    Instant now = clock.instant();
    PenaltyDecision decision = PenaltyDecision.of(number, record, order.licence(), now);
    boolean wasFull = driver(holder).isAtFullScore();
    Holder after =
        new Holder(holder.ledger().with(decision.event()), holder.authority(), holder.fullOn());
    boolean fills = !wasFull && driver(after).isAtFullScore();
    holders.put(
        order.licence(),
        fills ? new Holder(after.ledger(), after.authority(), Optional.of(record.plate())) : after);
    decisions.put(number.number(), decision);
    orders.put(order.id(), number.number());
    records.put(record.id(), record.handledBy(decision));
    return decision;
  }

  private Optional<PenaltyDecision> decisionOf(HandlingOrder order) {
    return Optional.ofNullable(orders.get(order.id())).map(decisions::get);
  }

  @Override
  public synchronized Outcome<PenaltyDecision> settle(HandlingOrder order) {
    Optional<PenaltyDecision> first = decisionOf(order);
    if (first.isPresent()) {
      return Outcome.done(first.get());
    }
    closed.add(order.id());
    return Outcome.notDone(RegisterReason.ORDER_CLOSED, order.id());
  }

  @Override
  public synchronized Optional<PenaltyDecision> decision(DecisionNumber number) {
    return Optional.ofNullable(decisions.get(number.number()));
  }

  @Override
  public synchronized List<PenaltyDecision> decisions(LicenceNumber licence) {
    return decisions.values().stream().filter(each -> each.licence().equals(licence)).toList();
  }

  /** Every payment that was written off here. */
  public synchronized List<FinePayment> payments() {
    return List.copyOf(payments.values());
  }

  @Override
  public synchronized Outcome<FinePayment> writeOff(FinePayment payment) {
    PenaltyDecision decision = decisions.get(payment.decision().number());
    if (decision == null) {
      return Outcome.notDone(FineReason.NO_DECISION, payment.decision());
    }
    FinePayment first = payments.get(decision.number().number());
    if (first != null && first.reference().equals(payment.reference())) {
      return Outcome.done(first);
    }
    if (decision.revoked()) {
      return Outcome.notDone(FineReason.REVOKED, decision.number());
    }
    if (decision.payment() != PaymentMark.UNPAID) {
      return Outcome.notDone(
          first == null ? FineReason.NOTHING_TO_PAY : FineReason.ALREADY_PAID, decision.number());
    }
    payments.put(decision.number().number(), payment);
    change(
        decision.paid(),
        new LedgerEvent.Paid(CityTime.day(payment.at()), decision.number().number()));
    records.computeIfPresent(decision.record(), (id, record) -> record.handledBy(decision.paid()));
    return Outcome.done(payment);
  }

  /**
   * Revokes a decision (撤销): its points are taken back, and its record is to be handled anew.
   *
   * @throws IllegalArgumentException where there is no such decision
   */
  public synchronized void revoke(DecisionNumber number) {
    PenaltyDecision decision = decisions.get(number.number());
    if (decision == null) {
      throw new IllegalArgumentException(
          "decision " + number + " given, one of this register allowed");
    }
    change(decision.withdrawn(), LedgerEvent.Changed.revoked(today(), decision.number().number()));
    records.computeIfPresent(decision.record(), (id, record) -> record.reopened());
  }

  private void change(PenaltyDecision decision, LedgerEvent event) {
    decisions.put(decision.number().number(), decision);
    holders.computeIfPresent(
        decision.licence(),
        (licence, holder) ->
            new Holder(holder.ledger().with(event), holder.authority(), holder.fullOn()));
  }

  @Override
  public synchronized Set<String> waitingForWindow(LicenceNumber licence) {
    return refused.getOrDefault(licence, Set.of()).stream()
        .filter(
            id -> Optional.ofNullable(records.get(id)).filter(ViolationRecord::isOpen).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized void refuseOnline(LicenceNumber licence, String record) {
    refused.computeIfAbsent(licence, none -> new HashSet<>()).add(record);
  }
}
