package io.github.chewu.core.kit;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.violation.Driver;
import io.github.chewu.core.violation.Fine;
import io.github.chewu.core.violation.FinePayment;
import io.github.chewu.core.violation.FineTerms;
import io.github.chewu.core.violation.HandlingReason;
import io.github.chewu.core.violation.HistoryPage;
import io.github.chewu.core.violation.Offence;
import io.github.chewu.core.violation.PaymentMark;
import io.github.chewu.core.violation.PointLimit;
import io.github.chewu.core.violation.ReceiptPolicy.Claim;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What is refused about violations, with the reason. Cases that a policy refuses are in {@link
 * RefusedHandlings}.
 */
public final class RefusedViolations {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private RefusedViolations() {}

  /** Numbers of every form, typed for a type that they cannot be of. */
  public static Arbitrary<RefusedText> texts() {
    return ViolationArbitraries.plates()
        .map(VehiclePlate::number)
        .flatMap(
            number ->
                otherTypes(number.types())
                    .map(
                        type ->
                            new RefusedText(
                                VehiclePlate.class,
                                number.toString(),
                                HandlingReason.PLATE_AND_TYPE,
                                text -> VehiclePlate.parse(type.code(), text))));
  }

  /** Figures, days and marks that contradict themselves. */
  public static Arbitrary<RefusedCall> calls() {
    return Arbitraries.oneOf(facts(), fines(), days());
  }

  private static Arbitrary<PlateType> otherTypes(List<PlateType> right) {
    return Arbitraries.of(PlateType.class).filter(type -> !right.contains(type));
  }

  private static Arbitrary<RefusedCall> facts() {
    Arbitrary<Integer> less = Arbitraries.integers().lessOrEqual(-1);
    return Arbitraries.oneOf(
        RefusedCall.of(
            Offence.class,
            points -> points + " points",
            Numbers.outside(0, 12),
            points -> Jinan.offence(points, 0)),
        RefusedCall.of(Driver.class, points -> points + " points", less, Jinan::driver),
        RefusedCall.of(
            PointLimit.class,
            most -> "at most " + most + " points",
            less,
            most -> new PointLimit(Optional.of(most), true, false)),
        ViolationArbitraries.plates()
            .map(VehiclePlate::number)
            .flatMap(
                number ->
                    RefusedCall.of(
                        VehiclePlate.class,
                        type -> "plate type " + type + " given for " + number,
                        otherTypes(number.types()),
                        type -> new VehiclePlate(type, number))),
        RefusedCall.of(
            ViolationRecord.class,
            record -> "record " + record.id() + " given as paid",
            ViolationArbitraries.openRecords(),
            RefusedViolations::paid));
  }

  private static ViolationRecord paid(ViolationRecord open) {
    return new ViolationRecord(
        open.id(),
        open.plate(),
        open.occurredAt(),
        open.place(),
        open.authority(),
        open.source(),
        open.offence(),
        Optional.empty(),
        PaymentMark.PAID);
  }

  private static Arbitrary<RefusedCall> fines() {
    Arbitrary<Long> less = Arbitraries.longs().lessOrEqual(-1);
    Arbitrary<Money> amounts =
        Arbitraries.oneOf(
            MoneyArbitraries.amounts(Long.MIN_VALUE, 0),
            MoneyArbitraries.amounts(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE));
    return Arbitraries.oneOf(
        RefusedCall.of(
            Offence.class,
            fen -> "fine of " + Money.ofFen(fen),
            less,
            fen -> Jinan.offence(3, fen)),
        RefusedCall.of(
            Fine.class, amount -> "fine of " + amount, amounts, amount -> Fine.of(amount, DAY)),
        RefusedCall.of(
            FineTerms.class,
            share -> "surcharge per day of " + share,
            Numbers.outside(0, 10_000),
            share -> new FineTerms(Term.rollingDays(15), share, 10_000, Money.ZERO)),
        RefusedCall.of(
            FineTerms.class,
            share -> "surcharge limit of " + share,
            Numbers.outside(0, 10_000),
            share -> new FineTerms(Term.rollingDays(15), 300, share, Money.ZERO)));
  }

  private static Arbitrary<RefusedCall> days() {
    Arbitrary<LocalDate> before = TimeArbitraries.days(LocalDate.of(2000, 1, 1), DAY.minusDays(1));
    Fine fine = Fine.of(Money.ofFen(200_00), DAY);
    return Arbitraries.oneOf(
        RefusedCall.of(
            Fine.Suspension.class,
            last -> "to " + last,
            before,
            last -> new Fine.Suspension(DAY, last)),
        RefusedCall.of(
            FineTerms.class, day -> "payment on " + day, before, day -> assess(fine, day)),
        RefusedCall.of(
            FineTerms.class,
            day -> "deferral to " + day,
            before,
            day -> assess(fine.deferredTo(day), DAY)),
        RefusedCall.of(
            Claim.class,
            day -> "claim on " + day,
            before,
            day -> new Claim(DAY, true, Set.of(), day)),
        RefusedCall.of(
            HistoryPage.class,
            size -> "page of " + size,
            Arbitraries.integers().lessOrEqual(0),
            size -> HistoryPage.first(List.<FinePayment>of(), Jinan.DRIVER, size)));
  }

  private static Object assess(Fine fine, LocalDate payOn) {
    return FineTerms.NATIONAL.assess(fine, payOn, PublishedCalendar.NATIONAL);
  }
}
