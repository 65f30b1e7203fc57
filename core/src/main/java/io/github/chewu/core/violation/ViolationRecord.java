package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.plate.Authority;
import java.time.Instant;
import java.util.Optional;

/**
 * A violation as the register holds it (违法记录). It costs nothing and scores nothing until it is
 * handled: then a decision stands for it.
 *
 * @param id the register's number of it
 * @param occurredAt when
 * @param place where, in words
 * @param authority of the place: it decides, by its own standard, wherever it is handled (art. 5)
 * @param decision that which handled it (处理标记 clbj 1); empty where none has (0)
 * @param payment jkbj; {@link PaymentMark#PAID} only with a decision
 */
public record ViolationRecord(
    String id,
    VehiclePlate plate,
    Instant occurredAt,
    String place,
    Authority authority,
    Source source,
    Offence offence,
    Optional<DecisionNumber> decision,
    PaymentMark payment) {
  /** Checks that nothing is paid that was not decided. */
  public ViolationRecord {
    if (decision.isEmpty() && payment == PaymentMark.PAID) {
      throw new IllegalArgumentException(
          "record " + id + " given as paid without a decision, one with a decision allowed");
    }
  }

  /** How a violation came to be known. */
  public enum Source {
    /** 交通技术监控: a camera. */
    CAMERA,
    /** 现场执法: an officer on the spot. */
    ON_SITE
  }

  /** A record that nobody has handled yet. */
  public static ViolationRecord open(
      String id,
      VehiclePlate plate,
      Instant occurredAt,
      String place,
      Authority authority,
      Source source,
      Offence offence) {
    return new ViolationRecord(
        id,
        plate,
        occurredAt,
        place,
        authority,
        source,
        offence,
        Optional.empty(),
        PaymentMark.open(offence));
  }

  /** Whether it is to be handled still. */
  public boolean isOpen() {
    return decision.isEmpty();
  }

  /** The register's handling mark: 0 not handled, 1 handled. */
  public char handlingMark() {
    return isOpen() ? '0' : '1';
  }

  /** The same record under a decision. */
  ViolationRecord handledBy(PenaltyDecision by) {
    return marked(Optional.of(by.number()), by.payment());
  }

  /** The same record, to be handled anew. */
  ViolationRecord reopened() {
    return marked(Optional.empty(), PaymentMark.open(offence));
  }

  private ViolationRecord marked(Optional<DecisionNumber> by, PaymentMark paid) {
    return new ViolationRecord(id, plate, occurredAt, place, authority, source, offence, by, paid);
  }
}
