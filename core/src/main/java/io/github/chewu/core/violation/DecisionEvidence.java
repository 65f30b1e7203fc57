package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How journals and stores keep a decision, so that the same order again needs no register; also its
 * plate and its offence alone. What reads throws IllegalArgumentException where a fact is missing
 * or of another form.
 */
public final class DecisionEvidence {
  private DecisionEvidence() {}

  /** All of a decision: the licence number in full. */
  public static Evidence of(PenaltyDecision decision) {
    Evidence named =
        Evidence.none().with("decision", decision.number()).with("record", decision.record());
    return with(with(named, decision.plate()), decision.offence())
        .with("licence", decision.licence().value())
        .with("decided", decision.decidedAt())
        .with("received", decision.received())
        .with("payment", decision.payment())
        .with("revoked", decision.revoked());
  }

  /** These facts, with those of a plate. */
  public static Evidence with(Evidence facts, VehiclePlate plate) {
    return facts.with("plate-type", plate.type().code()).with("plate", plate.number());
  }

  /** These facts, with those of an offence. */
  public static Evidence with(Evidence facts, Offence offence) {
    return facts
        .with("act", offence.act().value())
        .with("description", offence.description())
        .with("points", offence.points())
        .with("fine-fen", offence.fine().fen());
  }

  /** The plate among these facts. */
  public static VehiclePlate plate(Evidence facts) {
    return new VehiclePlate(
        PlateType.parse(facts.require("plate-type")).orElseThrow(),
        PlateNumber.parse(facts.require("plate")).orElseThrow());
  }

  /** The offence among these facts. */
  public static Offence offence(Evidence facts) {
    return new Offence(
        new ActCode(facts.require("act")),
        facts.require("description"),
        Integer.parseInt(facts.require("points")),
        Money.ofFen(Long.parseLong(facts.require("fine-fen"))));
  }

  /** What {@link #of} made. */
  public static PenaltyDecision read(Evidence evidence) {
    return new PenaltyDecision(
        new DecisionNumber(evidence.require("decision")),
        evidence.require("record"),
        plate(evidence),
        new LicenceNumber(evidence.require("licence")),
        offence(evidence),
        Instant.parse(evidence.require("decided")),
        LocalDate.parse(evidence.require("received")),
        PaymentMark.valueOf(evidence.require("payment")),
        Boolean.parseBoolean(evidence.require("revoked")));
  }
}
