package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal.Entry;

/**
 * What is to be handled for whom.
 *
 * @param id the order number: the idempotency key, kept by every later try
 * @param record the id of the record
 * @param plate the vehicle of the record
 * @param licence that takes the points
 */
public record HandlingOrder(String id, String record, VehiclePlate plate, LicenceNumber licence) {

  /** For the journal, which therefore holds the licence number in full. */
  Evidence toEvidence(int totalJudgedOn) {
    return DecisionEvidence.with(Evidence.none().with("record", record), plate)
        .with("licence", licence.value())
        .with("total", totalJudgedOn);
  }

  static HandlingOrder of(Entry entry) {
    Evidence evidence = entry.intent().evidence();
    return new HandlingOrder(
        entry.intent().order(),
        evidence.require("record"),
        DecisionEvidence.plate(evidence),
        new LicenceNumber(evidence.require("licence")));
  }

  boolean wasFor(PenaltyDecision decision) {
    return record.equals(decision.record()) && licence.equals(decision.licence());
  }
}
