package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Evidence;
import java.time.Instant;
import java.time.LocalDate;

/** How a journal keeps a decision: so that the same order again needs no register. */
final class DecisionEvidence {
  private DecisionEvidence() {}

  static Evidence of(PenaltyDecision decision) {
    return Evidence.none()
        .with("decision", decision.number())
        .with("record", decision.record())
        .with("plate-type", decision.plate().type().code())
        .with("plate", decision.plate().number())
        .with("licence", decision.licence().value())
        .with("act", decision.offence().act().value())
        .with("description", decision.offence().description())
        .with("points", decision.offence().points())
        .with("fine-fen", decision.offence().fine().fen())
        .with("decided", decision.decidedAt())
        .with("received", decision.received())
        .with("payment", decision.payment())
        .with("revoked", decision.revoked());
  }

  static PenaltyDecision read(Evidence evidence) {
    return new PenaltyDecision(
        new DecisionNumber(evidence.require("decision")),
        evidence.require("record"),
        HandlingOrder.plate(evidence),
        new LicenceNumber(evidence.require("licence")),
        new Offence(
            new ActCode(evidence.require("act")),
            evidence.require("description"),
            Integer.parseInt(evidence.require("points")),
            Money.ofFen(Long.parseLong(evidence.require("fine-fen")))),
        Instant.parse(evidence.require("decided")),
        LocalDate.parse(evidence.require("received")),
        PaymentMark.valueOf(evidence.require("payment")),
        Boolean.parseBoolean(evidence.require("revoked")));
  }
}
