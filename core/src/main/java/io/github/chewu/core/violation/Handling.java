package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreFault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Handles violations on one way (违法处理): facts → judgement → journal → register, which refuses where
 * the total has moved → journal settled. Whatever breaks, the journal's open entry leads {@link
 * #settle} to what the register knows; an order is never sent twice. Safe for any thread.
 */
public final class Handling {
  /** The act's name in the journal. */
  public static final String ACT = "violation.handle";

  private final Registers registers;
  private final Journal journal;
  private final HandlingPolicy policy;

  /** A way of handling by this policy. */
  public Handling(Registers registers, Journal journal, HandlingPolicy policy) {
    this.registers = registers;
    this.journal = journal;
    this.policy = policy;
  }

  /** The journal's name of a record. */
  public static String subject(String record) {
    return "record:" + record;
  }

  /**
   * Whether a record would be handled here for a licence, and every rule that refuses it. Reads
   * only.
   *
   * @throws Fault where a register fails, or knows no such licence or vehicle
   */
  public Judgement judge(ViolationRecord record, LicenceNumber licence, Access access)
      throws Fault {
    return policy.judge(facts(record, licence, access));
  }

  /**
   * Handles a record: at most once for an order, however often it is called. An order that was
   * carried out answers with its first decision; one that is in doubt stays Unknown until {@link
   * #settle}. A refusal names every rule that refuses.
   */
  public Outcome<PenaltyDecision> handle(HandlingOrder order, Access access) {
    Entry entry;
    int total;
    try {
      for (Entry earlier : journal.entries(order.id())) {
        if (earlier.intent().act().equals(ACT) && !earlier.endedIn(Ending.NOT_DONE)) {
          return earlier.isOpen() ? inDoubt(earlier) : sameOrder(order, earlier);
        }
      }
      HandlingCase facts = facts(record(order), order.licence(), access);
      Judgement judgement = policy.judge(facts);
      if (!judgement.mayHandle()) {
        return refused(order, judgement);
      }
      total = facts.driver().points();
      entry =
          journal.intend(
              new Intent(ACT, subject(order.record()), order.id(), order.toEvidence(total)));
    } catch (Fault e) {
      return Outcome.notDone(e.situation());
    }
    return conclude(entry, sent(entry, order, total));
  }

  /**
   * Handles all open records of one vehicle for a licence, oldest first, as a window may do past 12
   * points (Order 163 art. 14) and an officer on the spot (T09). Where there is none, nothing is
   * done.
   *
   * @param id the order number; each record adds its own to it
   */
  public List<Outcome<PenaltyDecision>> handleAll(
      String id, VehiclePlate plate, LicenceNumber licence, Access access) {
    List<ViolationRecord> records;
    try {
      records = registers.violations().records(plate);
    } catch (RegisterFault e) {
      return List.of(Outcome.notDone(e.situation()));
    }
    return records.stream()
        .filter(ViolationRecord::isOpen)
        .sorted(
            Comparator.comparing(ViolationRecord::occurredAt).thenComparing(ViolationRecord::id))
        .map(record -> new HandlingOrder(id + ":" + record.id(), record.id(), plate, licence))
        .map(order -> handle(order, access))
        .toList();
  }

  /**
   * Asks the register what became of an open entry's order, and settles the entry by its answer.
   * Sends nothing again; calling it again is safe.
   */
  public Outcome<PenaltyDecision> settle(Entry entry) {
    Outcome<PenaltyDecision> found;
    try {
      found = registers.violations().settle(HandlingOrder.of(entry));
    } catch (RuntimeException e) {
      // A register that breaks has said nothing.
      found = inDoubt(entry);
    }
    return conclude(entry, found);
  }

  private Outcome<PenaltyDecision> sent(Entry entry, HandlingOrder order, int total) {
    try {
      return registers.violations().handle(order, total);
    } catch (RuntimeException e) {
      // It may have broken before or after its effect.
      return inDoubt(entry);
    }
  }

  private Outcome<PenaltyDecision> conclude(Entry entry, Outcome<PenaltyDecision> answer) {
    return answer.fold(
        done -> done(entry, done.receipt()),
        notDone -> journal.notDone(entry, "refused", notDone.situation()),
        unknown -> inDoubt(entry));
  }

  private Outcome<PenaltyDecision> done(Entry entry, PenaltyDecision decision) {
    try {
      journal.settle(entry.token(), new Settlement(Ending.DONE, DecisionEvidence.of(decision)));
      return Outcome.done(decision);
    } catch (StoreFault e) {
      return Outcome.unknown(
          entry.token(),
          RegisterReason.DECIDED_NOT_NOTED,
          entry.intent().order(),
          decision.number());
    }
  }

  private static Outcome<PenaltyDecision> inDoubt(Entry entry) {
    return Outcome.unknown(entry.token(), RegisterReason.IN_DOUBT, entry.intent().order());
  }

  private static Outcome<PenaltyDecision> sameOrder(HandlingOrder order, Entry earlier) {
    PenaltyDecision first = DecisionEvidence.read(earlier.settlement().orElseThrow().evidence());
    return order.wasFor(first)
        ? Outcome.done(first)
        : Outcome.notDone(RegisterReason.ORDER_DIFFERS, order.id(), first.record());
  }

  private Outcome<PenaltyDecision> refused(HandlingOrder order, Judgement judgement)
      throws RegisterFault {
    // Only where nothing else refuses it: trying another's record must not close one's own way.
    if (policy.points().waitsForWindow()
        && judgement.reasons().contains(HandlingReason.TOTAL_TOO_HIGH)
        && ofPoints().containsAll(judgement.reasons())) {
      registers.violations().refuseOnline(order.licence(), order.record());
    }
    return Outcome.refused(judgement.refusals());
  }

  private static Set<Reason> ofPoints() {
    return Set.of(
        HandlingReason.SUSPENDED, HandlingReason.WAITS_FOR_WINDOW, HandlingReason.TOTAL_TOO_HIGH);
  }

  private ViolationRecord record(HandlingOrder order) throws RegisterFault {
    return registers.violations().records(order.plate()).stream()
        .filter(record -> record.id().equals(order.record()))
        .findFirst()
        .orElseThrow(
            () ->
                RegisterFault.of(RegisterReason.NO_RECORD, order.record(), order.plate().number()));
  }

  private HandlingCase facts(ViolationRecord record, LicenceNumber licence, Access access)
      throws Fault {
    VehiclePlate plate = record.plate();
    Vehicle vehicle =
        registers
            .vehicles()
            .vehicle(plate)
            .orElseThrow(() -> RegisterFault.of(RegisterReason.NO_VEHICLE, plate.number()));
    Driver driver =
        registers
            .licences()
            .driver(licence)
            .orElseThrow(() -> RegisterFault.of(RegisterReason.NO_LICENCE, licence));
    Optional<Binding> binding =
        policy.binding().isEmpty()
            ? Optional.empty()
            : registers.bindings().about(licence, plate).live(licence, plate);
    Set<String> waiting =
        policy.points().waitsForWindow()
            ? registers.violations().waitingForWindow(licence)
            : Set.of();
    return new HandlingCase(record, vehicle, driver, binding, waiting, access);
  }
}
