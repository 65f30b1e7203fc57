package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateForm;
import io.github.chewu.core.violation.Access;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.Fine;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.HandlingOrder;
import io.github.chewu.core.violation.Offence;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.Vehicle;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;

/** Right values of violations; wrong ones are in {@link RefusedHandlings}. */
public final class ViolationArbitraries {
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-12-31T00:00:00Z");

  private ViolationArbitraries() {}

  /** Of any amount, received in or near the years whose holidays are known. */
  public static Arbitrary<Fine> fines() {
    return Combinators.combine(
            Arbitraries.longs().between(1, Long.MAX_VALUE / 2).map(Money::ofFen),
            Dates.dates().between(LocalDate.of(2021, 6, 1), LocalDate.of(2027, 6, 30)))
        .as(Fine::of);
  }

  /** Instants of the last years. */
  public static Arbitrary<Instant> instants() {
    return DateTimes.instants().between(FIRST, LAST);
  }

  /** Of every form, each with a type that it may be of. */
  public static Arbitrary<VehiclePlate> plates() {
    return Arbitraries.of(PlateForm.class)
        .flatMap(
            form ->
                Combinators.combine(Arbitraries.of(form.types()), PlateArbitraries.plates(form))
                    .as(VehiclePlate::new));
  }

  /** Warnings and fines of any amount, with 0 to 12 points. */
  public static Arbitrary<Offence> offences() {
    return Combinators.combine(
            Arbitraries.integers().between(1000, 99_999),
            Arbitraries.strings().alpha().ofMaxLength(20),
            Arbitraries.integers().between(0, 12),
            Arbitraries.longs().between(0, 5_000_00))
        .as(
            (act, words, points, fen) ->
                new Offence(new ActCode("" + act), words, points, Money.ofFen(fen)));
  }

  /** Open records from cameras and from the spot. */
  public static Arbitrary<ViolationRecord> records() {
    return Combinators.combine(
            ids("R"),
            plates(),
            instants(),
            PlateArbitraries.authorities(),
            Arbitraries.of(ViolationRecord.Source.class),
            offences())
        .as(
            (id, plate, at, authority, source, offence) ->
                ViolationRecord.open(id, plate, at, "济南市经十路", authority, source, offence));
  }

  /** Decisions on any record, neither paid nor revoked. */
  public static Arbitrary<PenaltyDecision> decisions() {
    return Combinators.combine(
            IdentifierArbitraries.decisionNumbers(),
            records(),
            IdentifierArbitraries.licenceNumbers(),
            instants())
        .as(PenaltyDecision::of);
  }

  /** Payments by anybody. */
  public static Arbitrary<FinePayment> payments() {
    return Combinators.combine(
            ids("P"),
            IdentifierArbitraries.decisionNumbers(),
            IdentifierArbitraries.licenceNumbers(),
            Arbitraries.longs().between(1, 10_000_00).map(Money::ofFen),
            Arbitraries.of("icbc", "abc", "cash"),
            instants())
        .as(FinePayment::new);
  }

  /** Of any use, size and condition, held by a person or a unit. */
  public static Arbitrary<Vehicle> vehicles() {
    return Combinators.combine(
            plates(),
            IdentifierArbitraries.vins(),
            PlateArbitraries.authorities(),
            Arbitraries.of(Vehicle.Use.class),
            Arbitraries.of(Vehicle.Size.class),
            Arbitraries.of(Vehicle.Condition.class),
            holders(),
            instants())
        .as(Vehicle::new);
  }

  private static Arbitrary<Identifier> holders() {
    return Arbitraries.oneOf(
        IdentifierArbitraries.residentIds().map(Identifier.class::cast),
        IdentifierArbitraries.creditCodes().map(Identifier.class::cast));
  }

  /** With any total; at 12 or more at a full score. */
  public static Arbitrary<Driver> drivers() {
    Arbitrary<Authority> authorities = PlateArbitraries.authorities();
    return Combinators.combine(
            IdentifierArbitraries.licenceNumbers(),
            authorities,
            Arbitraries.integers().between(0, 40))
        .as(
            (licence, authority, points) ->
                new Driver(licence, authority, points, points >= 12, Optional.empty()));
  }

  /** Orders for any record. */
  public static Arbitrary<HandlingOrder> orders() {
    return Combinators.combine(ids("O"), ids("R"), plates(), IdentifierArbitraries.licenceNumbers())
        .as(HandlingOrder::new);
  }

  /** Everybody who may stand at a terminal. */
  public static Arbitrary<Access> accesses() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of("roadside", "station").optional())
        .as(Access::new);
  }

  private static Arbitrary<String> ids(String prefix) {
    return Arbitraries.integers().between(1, 9999).map(number -> prefix + number);
  }
}
