package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A penalty decision (行政处罚决定): it ends the handling of one record and puts its points on a licence.
 *
 * @param record the id of the record that it handles
 * @param plate the vehicle of the record
 * @param licence on which the points are
 * @param decidedAt when: it picks the scoring cycle
 * @param received the day on which the driver received it (送达): the days to pay count from it
 * @param revoked whether it was revoked (撤销): no points then, and nothing to pay
 */
public record PenaltyDecision(
    DecisionNumber number,
    String record,
    VehiclePlate plate,
    LicenceNumber licence,
    Offence offence,
    Instant decidedAt,
    LocalDate received,
    PaymentMark payment,
    boolean revoked)
    implements HistoryEntry {

  /** A decision that was just made and received on its day. */
  public static PenaltyDecision of(
      DecisionNumber number, ViolationRecord record, LicenceNumber licence, Instant decidedAt) {
    return new PenaltyDecision(
        number,
        record.id(),
        record.plate(),
        licence,
        record.offence(),
        decidedAt,
        CityTime.day(decidedAt),
        PaymentMark.open(record.offence()),
        false);
  }

  /** What it does to the points of its licence. */
  public LedgerEvent event() {
    return new LedgerEvent.Decided(
        CityTime.day(decidedAt),
        number.number(),
        offence.points(),
        offence.fine(),
        Optional.empty());
  }

  PenaltyDecision paid() {
    return new PenaltyDecision(
        number, record, plate, licence, offence, decidedAt, received, PaymentMark.PAID, revoked);
  }

  PenaltyDecision withdrawn() {
    return new PenaltyDecision(
        number, record, plate, licence, offence, decidedAt, received, payment, true);
  }

  /** Its own licence's: {@link HistoryEntry}. */
  @Override
  public LicenceNumber user() {
    return licence;
  }

  @Override
  public Instant at() {
    return decidedAt;
  }

  @Override
  public String id() {
    return number.value();
  }
}
