package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.ActCode;
import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateForm;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.HistoryEntry;
import io.github.chewu.core.violation.HistoryPage;
import io.github.chewu.core.violation.Offence;
import io.github.chewu.core.violation.PaymentMark;
import io.github.chewu.core.violation.PenaltyDecision;
import io.github.chewu.core.violation.Vehicle;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.time.api.DateTimes;

/**
 * Vehicles, drivers, records and decisions. How they are handled stands in {@link
 * HandlingArbitraries}, what they cost in {@link FineArbitraries}.
 */
public final class ViolationArbitraries {
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-12-31T00:00:00Z");

  private ViolationArbitraries() {}

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
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Money.ZERO)),
                Tuple.of(3, MoneyArbitraries.amounts(1, 5_000_00))))
        .as((act, words, points, fine) -> new Offence(new ActCode("" + act), words, points, fine));
  }

  /** Open records from cameras and from the spot. */
  public static Arbitrary<ViolationRecord> openRecords() {
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

  /** Open ones, and handled ones that are paid or not. */
  public static Arbitrary<ViolationRecord> records() {
    return openRecords()
        .flatMap(
            open ->
                decisions(Arbitraries.just(open))
                    .map(by -> by.revoked() ? open : Jinan.handled(open, by)));
  }

  /** Decisions that were just made on any record: neither paid nor revoked. */
  public static Arbitrary<PenaltyDecision> newDecisions() {
    return newDecisions(openRecords());
  }

  private static Arbitrary<PenaltyDecision> newDecisions(Arbitrary<ViolationRecord> records) {
    return Combinators.combine(
            IdentifierArbitraries.decisionNumbers(), records, users(), instants())
        .as(PenaltyDecision::of);
  }

  /** Decisions of any age: received up to 60 days later, paid, revoked, or both. */
  public static Arbitrary<PenaltyDecision> decisions() {
    return decisions(openRecords());
  }

  private static Arbitrary<PenaltyDecision> decisions(Arbitrary<ViolationRecord> records) {
    return Combinators.combine(
            newDecisions(records),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(ViolationArbitraries::later);
  }

  private static PenaltyDecision later(
      PenaltyDecision made, int days, boolean paid, boolean revoked) {
    return new PenaltyDecision(
        made.number(),
        made.record(),
        made.plate(),
        made.licence(),
        made.offence(),
        made.decidedAt(),
        made.received().plusDays(days),
        paid && made.offence().fine().isPositive() ? PaymentMark.PAID : made.payment(),
        revoked);
  }

  /** What somebody may look up: decisions and payments. */
  public static Arbitrary<HistoryEntry> entries() {
    return Arbitraries.oneOf(decisions(), FineArbitraries.payments());
  }

  /** First pages of one user of 1 to 7 of these entries, empty and last ones too. */
  public static <T extends HistoryEntry> Arbitrary<HistoryPage<T>> pages(Arbitrary<T> entries) {
    return Combinators.combine(entries.list().ofMaxSize(20), Arbitraries.integers().between(1, 7))
        .as((all, size) -> HistoryPage.first(all, Jinan.DRIVER, size));
  }

  /** Where a page may end. */
  public static Arbitrary<HistoryPage.Place> places() {
    return Combinators.combine(instants(), ids("P")).as(HistoryPage.Place::new);
  }

  /** Of any use, size and condition, held by a person or a unit. */
  public static Arbitrary<Vehicle> vehicles() {
    return vehicles(plates());
  }

  /** The same with these plates. */
  public static Arbitrary<Vehicle> vehicles(Arbitrary<VehiclePlate> plates) {
    return Combinators.combine(
            plates,
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

  /** Anybody, often one of two whose doings then meet. */
  static Arbitrary<LicenceNumber> users() {
    return Arbitraries.oneOf(
        Arbitraries.of(Jinan.DRIVER, Jinan.OTHER), IdentifierArbitraries.licenceNumbers());
  }

  static Arbitrary<String> ids(String prefix) {
    return Arbitraries.integers().between(1, 9999).map(number -> prefix + number);
  }
}
