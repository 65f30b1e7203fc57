package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.points.ActReference;
import io.github.chewu.core.points.FormerAct;
import io.github.chewu.core.points.GradedAct;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Suspended;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.LicenceClass;
import io.github.chewu.core.points.Overcrowding;
import io.github.chewu.core.points.Overloading;
import io.github.chewu.core.points.PointsReason;
import io.github.chewu.core.points.Scheme;
import io.github.chewu.core.points.SchemeChange;
import io.github.chewu.core.points.Schemes;
import io.github.chewu.core.points.ScoredAct;
import io.github.chewu.core.points.Speeding;
import io.github.chewu.core.points.StudyPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What is refused about points, with the reason. */
public final class RefusedPoints {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  private RefusedPoints() {}

  /** References that name no act, and no classes of licence. */
  public static Arbitrary<RefusedText> texts() {
    return Arbitraries.oneOf(
        ActArbitraries.refusals()
            .filter(refused -> refused.reason() == PointsReason.ACT_REFERENCE)
            .map(
                refused ->
                    new RefusedText(
                        ActReference.class, refused.text(), refused.reason(), ActReference::parse)),
        ActArbitraries.refusals(),
        Arbitraries.of(FormerAct.values())
            .map(
                act ->
                    new RefusedText(
                        ScoredAct.class,
                        act.reference().toString(),
                        PointsReason.ACT_ORDER,
                        ScoredAct::parse)),
        Arbitraries.of(ScoredAct.values())
            .map(
                act ->
                    new RefusedText(
                        FormerAct.class,
                        act.reference().toString(),
                        PointsReason.ACT_ORDER,
                        FormerAct::parse)),
        Arbitraries.of("", "C", "C7", "A0", "C 1", "CC1", "Ｃ９", "丙1")
            .map(
                text ->
                    new RefusedText(
                        LicenceClass.class,
                        text,
                        PointsReason.LICENCE_CLASS,
                        LicenceClass::parse)));
  }

  /** Figures, days and acts that contradict themselves. */
  public static Arbitrary<RefusedCall> calls() {
    return Arbitraries.oneOf(acts(), events(), licences(), schemes());
  }

  private static Arbitrary<RefusedCall> acts() {
    Arbitrary<Integer> less = Arbitraries.integers().lessOrEqual(-1);
    Arbitrary<Integer> none = Arbitraries.integers().lessOrEqual(0);
    return Arbitraries.oneOf(
        RefusedCall.of(
            ActReference.class,
            order -> "act reference " + order + "-8-1",
            Numbers.outside(1, 999),
            order -> new ActReference(order, 8, 1)),
        RefusedCall.of(
            ActReference.class,
            article -> "act reference 163-" + article + "-1",
            Numbers.outside(1, 99),
            article -> new ActReference(163, article, 1)),
        RefusedCall.of(
            ActReference.class,
            item -> "act reference 163-8-" + item,
            Numbers.outside(1, 99),
            item -> new ActReference(163, 8, item)),
        RefusedCall.of(
            Speeding.class, speed -> speed + " km/h", less, speed -> speeding(speed, 60)),
        RefusedCall.of(
            Speeding.class, limit -> "limit of " + limit, none, limit -> speeding(60, limit)),
        RefusedCall.of(
            GradedAct.class,
            order -> "order " + order,
            Numbers.outside(139, 163),
            order -> speeding(80, 60).under(order)),
        RefusedCall.of(
            Overcrowding.class, people -> people + " people", less, people -> crowd(people, 5)),
        RefusedCall.of(
            Overcrowding.class,
            capacity -> "capacity of " + capacity,
            none,
            capacity -> crowd(5, capacity)),
        RefusedCall.of(
            Overloading.class, mass -> mass + " kg", less, mass -> new Overloading(mass, 100)),
        RefusedCall.of(
            Overloading.class,
            load -> "rated load of " + load,
            Numbers.outside(1, 100),
            load -> new Overloading(100, 100, load)));
  }

  private static Speeding speeding(int measured, int limit) {
    return new Speeding(Speeding.Vehicle.OTHER, Speeding.Road.OTHER, measured, limit);
  }

  private static Overcrowding crowd(int carried, int capacity) {
    return new Overcrowding(Overcrowding.Vehicle.OTHER, carried, capacity);
  }

  private static Arbitrary<RefusedCall> events() {
    return Arbitraries.oneOf(
        RefusedCall.of(
            Decided.class,
            points -> points + " points",
            Numbers.outside(0, 12),
            points -> Decided.of(DAY, "D", points, Money.ZERO)),
        RefusedCall.of(
            Decided.class,
            fine -> "fine of " + fine,
            MoneyArbitraries.amounts(-1_000_000, -1),
            fine -> Decided.of(DAY, "D", 3, fine)),
        RefusedCall.of(
            Decided.class,
            "no decision number",
            Arbitraries.of("", " ", "\t"),
            ref -> Decided.warning(DAY, ref)),
        RefusedCall.of(
            Credited.class,
            points -> "credit of " + points,
            Numbers.outside(1, 6),
            points -> new Credited(DAY, "", points)),
        RefusedCall.of(
            Suspended.class,
            LocalDate::toString,
            TimeArbitraries.days(LocalDate.of(2000, 1, 1), DAY.minusDays(1)),
            until -> new Suspended(DAY, until)));
  }

  private static Arbitrary<RefusedCall> licences() {
    Arbitrary<LocalDate> before = TimeArbitraries.days(LocalDate.of(2000, 1, 1), DAY.minusDays(1));
    LicenceNumber number = new LicenceNumber("11010519491231002X");
    Licence licence = Licence.of(number, DAY, LicenceClass.C1);
    return Arbitraries.oneOf(
        RefusedCall.of(
            Licence.class, "licence class", Arbitraries.just(number), n -> Licence.of(n, DAY)),
        RefusedCall.of(
            Licence.class,
            LocalDate::toString,
            before,
            since -> new Licence(number, DAY, List.of(new Licence.Grant(LicenceClass.C1, since)))),
        RefusedCall.of(
            Ledger.class,
            LocalDate::toString,
            before,
            day -> Ledger.of(licence).withAll(List.<LedgerEvent>of(Decided.warning(day, "D")))),
        RefusedCall.of(
            StudyPlan.class,
            most -> "to " + most + " days",
            Arbitraries.integers().lessOrEqual(6),
            most -> new StudyPlan(7, most, 5, 2)),
        RefusedCall.of(
            StudyPlan.class,
            attended -> "attended " + attended,
            Numbers.outside(2, 7),
            attended -> new StudyPlan(7, 60, attended, 2)));
  }

  private static Arbitrary<RefusedCall> schemes() {
    Scheme former = Schemes.ORDER_139;
    Scheme current = Schemes.ORDER_163;
    return Arbitraries.oneOf(
        RefusedCall.of(
            Scheme.class,
            LocalDate::toString,
            TimeArbitraries.days(LocalDate.of(2000, 1, 1), current.from().minusDays(1)),
            until ->
                new Scheme(163, current.from(), Optional.of(until), current.values(), List.of())),
        RefusedCall.of(
            Scheme.class,
            act -> "act " + act.reference(),
            Arbitraries.of(former.acts()),
            act -> new Scheme(163, DAY, Optional.empty(), former.values(), List.of(act))),
        RefusedCall.of(
            SchemeChange.class,
            LocalDate::toString,
            TimeArbitraries.days().filter(day -> !day.equals(current.from())),
            from ->
                new SchemeChange(
                    former,
                    new Scheme(163, from, Optional.empty(), current.values(), List.of()),
                    Map.of(),
                    Set.of())));
  }
}
