package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The police's register of violations and decisions (道路交通违法信息管理系统; port). It decides once for an
 * order and once for a record, whoever asks at the same time. Safe for any thread.
 */
public interface ViolationRegister {
  /** All records of a vehicle, handled ones too; none where it knows none. */
  List<ViolationRecord> records(VehiclePlate plate) throws RegisterFault;

  /**
   * Handles a record for a licence: the decision is made and its points count. The same order again
   * answers with its first decision.
   *
   * @param totalJudgedOn the licence's points that the caller judged on; where they are others by
   *     now nothing is done ({@link RegisterReason#TOTAL_MOVED}), so that of two terminals at once
   *     only one can use up what is left below 12 (J12)
   * @return NotDone only where nothing was decided; Unknown where the answer is lost
   */
  Outcome<PenaltyDecision> handle(HandlingOrder order, int totalJudgedOn);

  /**
   * Finds out what became of an order, and closes it where it never came, so that a request still
   * on its way is refused. May be repeated.
   *
   * @return Done with its decision, NotDone where it never came and never will, Unknown where the
   *     register cannot say yet
   */
  Outcome<PenaltyDecision> settle(HandlingOrder order);

  /** The decision of a number, with or without its check digit (J13). */
  Optional<PenaltyDecision> decision(DecisionNumber number) throws RegisterFault;

  /** All decisions on a licence, in any order (J25). */
  List<PenaltyDecision> decisions(LicenceNumber licence) throws RegisterFault;

  /**
   * Notes that the fine of a decision was paid, which unlocks its record at once (J14). The same
   * payment again changes nothing.
   *
   * @return NotDone where the decision is not there, or was paid by another payment
   */
  Outcome<FinePayment> writeOff(FinePayment payment);

  /**
   * Records refused online to a licence for their points that are still not handled (J12, decision
   * 15).
   */
  Set<String> waitingForWindow(LicenceNumber licence) throws RegisterFault;

  /** Notes such a refusal. May be repeated. */
  void refuseOnline(LicenceNumber licence, String record) throws RegisterFault;
}
