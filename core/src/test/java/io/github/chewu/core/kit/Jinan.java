package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.LicenceClass;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.Binding;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.HandlingCase;
import io.github.chewu.core.violation.Offence;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.Vehicle;
import io.github.chewu.core.violation.Vehicle.Condition;
import io.github.chewu.core.violation.Vehicle.Size;
import io.github.chewu.core.violation.Vehicle.Use;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import io.github.chewu.core.violation.ViolationRecord.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A driver of Ji'nan, his car, its records, and others from elsewhere. */
public final class Jinan {
  /** 鲁A. */
  public static final Authority HERE = authority('A');

  /** 鲁B, Qingdao. */
  public static final Authority ELSEWHERE = authority('B');

  /** The day of all that happens. */
  public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  /** When car and binding began. */
  public static final Instant YEARS_AGO = Instant.parse("2020-05-01T04:00:00Z");

  /** When the violations happened. */
  public static final Instant LATELY = Instant.parse("2026-02-01T04:00:00Z");

  /** The driver. */
  public static final LicenceNumber DRIVER = new LicenceNumber("11010519491231002X");

  /** Somebody else. */
  public static final LicenceNumber OTHER = new LicenceNumber("E1234567");

  /** The driver's car. */
  public static final VehiclePlate CAR = plate("02", "鲁A12345");

  /** Another car. */
  public static final VehiclePlate SECOND_CAR = plate("02", "鲁A54321");

  private Jinan() {}

  private static Authority authority(char letter) {
    return Province.SHANDONG.authority(letter).orElseThrow();
  }

  /** A plate by code and number. */
  public static VehiclePlate plate(String type, String number) {
    return VehiclePlate.parse(type, number).orElseThrow();
  }

  /** A small private car of a holder, registered here long ago. */
  public static Vehicle car(VehiclePlate plate, LicenceNumber holder) {
    return car(plate, holder, HERE);
  }

  /** A small private car of a holder, registered long ago. */
  static Vehicle car(VehiclePlate plate, LicenceNumber holder, Authority registered) {
    return new Vehicle(
        plate,
        new Vin("LDC613P23A1305189"),
        registered,
        Use.NON_OPERATING,
        Size.SMALL,
        Condition.IN_USE,
        holder,
        YEARS_AGO);
  }

  /** An offence with points and a fine in fen. */
  public static Offence offence(int points, long fen) {
    return new Offence(new ActCode("1345"), "违反禁止标线指示", points, Money.ofFen(fen));
  }

  /** An open camera record. */
  public static ViolationRecord record(String id, VehiclePlate plate, int points, long fen) {
    return record(id, plate, Source.CAMERA, offence(points, fen), LATELY);
  }

  /** An open record. */
  public static ViolationRecord record(
      String id, VehiclePlate plate, Source source, Offence offence, Instant at) {
    return ViolationRecord.open(id, plate, at, "济南市经十路", HERE, source, offence);
  }

  /** A record as it stands under a decision. */
  public static ViolationRecord handled(ViolationRecord open, PenaltyDecision decision) {
    return new ViolationRecord(
        open.id(),
        open.plate(),
        open.occurredAt(),
        open.place(),
        open.authority(),
        open.source(),
        open.offence(),
        Optional.of(decision.number()),
        decision.payment());
  }

  /** The driver with a total, below 12 or at a full score. */
  public static Driver driver(int points) {
    return new Driver(DRIVER, HERE, points, points >= 12, Optional.empty());
  }

  /** The driver's ledger with one decision of each of these points lately. */
  public static Ledger ledger(LicenceNumber licence, int... points) {
    Ledger ledger = Ledger.of(Licence.of(licence, LocalDate.of(2015, 1, 10), LicenceClass.C1));
    for (int i = 0; i < points.length; i++) {
      ledger =
          ledger.with(
              LedgerEvent.Decided.of(
                  LocalDate.of(2026, 2, 10), "before" + i, points[i], Money.ZERO));
    }
    return ledger;
  }

  /** The driver's own binding of a car. */
  public static Binding bound(VehiclePlate plate) {
    return Binding.of(car(plate, DRIVER), DRIVER, YEARS_AGO.plusSeconds(1));
  }

  /** A record of the driver's bound car with a total and points, nothing else against it. */
  public static HandlingCase handlingCase(int total, int points) {
    return handlingCase(driver(total), record("R1", CAR, points, 200_00));
  }

  /** A record of the driver's bound car. */
  public static HandlingCase handlingCase(Driver driver, ViolationRecord record) {
    return new HandlingCase(
        record,
        car(record.plate(), DRIVER),
        driver,
        Optional.of(bound(record.plate())),
        Set.of(),
        Access.USER);
  }
}
