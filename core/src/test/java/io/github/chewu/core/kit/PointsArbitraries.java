package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.points.Act;
import io.github.chewu.core.points.Attendance;
import io.github.chewu.core.points.CarryOver;
import io.github.chewu.core.points.CyclePoints;
import io.github.chewu.core.points.Education;
import io.github.chewu.core.points.Exam;
import io.github.chewu.core.points.FullScore;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.LedgerEvent.Changed;
import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.points.LedgerEvent.Examined;
import io.github.chewu.core.points.LedgerEvent.Paid;
import io.github.chewu.core.points.LedgerEvent.Received;
import io.github.chewu.core.points.LedgerEvent.Studied;
import io.github.chewu.core.points.LedgerEvent.Suspended;
import io.github.chewu.core.points.Licence.Grant;
import io.github.chewu.core.points.LicenceClass;
import io.github.chewu.core.points.PointsRules;
import io.github.chewu.core.points.Scheme;
import io.github.chewu.core.points.SchemeChange;
import io.github.chewu.core.points.Schemes;
import io.github.chewu.core.points.ScoringCycle;
import io.github.chewu.core.points.Standing;
import io.github.chewu.core.points.StudyCredit;
import io.github.chewu.core.points.StudyPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Values about points, each by itself. Acts stand in {@link ActArbitraries}, lives of a licence
 * whose events fit together in {@link LedgerArbitraries}.
 */
public final class PointsArbitraries {
  private PointsArbitraries() {}

  /** Events of every kind. */
  public static Arbitrary<LedgerEvent> events() {
    return Arbitraries.oneOf(
        decided(), changed(), received(), paid(), credited(), studied(), examined(), suspended());
  }

  /** Decisions, of which the act is known or not. */
  public static Arbitrary<Decided> decided() {
    return Combinators.combine(
            days(), refs(), points(), fines(), ActArbitraries.acts().map(Act::reference).optional())
        .as(Decided::new);
  }

  /** Changes, revocations too. */
  public static Arbitrary<Changed> changed() {
    return Combinators.combine(days(), refs(), points(), fines()).as(Changed::new);
  }

  /** Receipts of decisions. */
  public static Arbitrary<Received> received() {
    return Combinators.combine(days(), refs()).as(Received::new);
  }

  /** Payments. */
  public static Arbitrary<Paid> paid() {
    return Combinators.combine(days(), refs()).as(Paid::new);
  }

  /** Credits for study, of 1 to 6. */
  public static Arbitrary<Credited> credited() {
    return Combinators.combine(days(), refs(), Arbitraries.integers().between(1, 6))
        .as(Credited::new);
  }

  /** Days of study. */
  public static Arbitrary<Studied> studied() {
    return Combinators.combine(days(), Arbitraries.of(Attendance.class)).as(Studied::new);
  }

  /** Exams, passed or not. */
  public static Arbitrary<Examined> examined() {
    return Combinators.combine(days(), Arbitraries.of(Exam.class), Arbitraries.of(true, false))
        .as(Examined::new);
  }

  /** Suspensions of 1 to 91 days. */
  public static Arbitrary<Suspended> suspended() {
    return Combinators.combine(days(), Arbitraries.integers().between(0, 90))
        .as((day, more) -> new Suspended(day, day.plusDays(more)));
  }

  /** Classes that are held. */
  public static Arbitrary<Grant> grants() {
    return Combinators.combine(Arbitraries.of(LicenceClass.class), days()).as(Grant::new);
  }

  /** Where licences with any life stand on some day. */
  public static Arbitrary<Standing> standings() {
    return Combinators.combine(LedgerArbitraries.ledgers(), Arbitraries.integers().between(0, 1500))
        .as((ledger, day) -> ledger.at(ledger.licence().firstIssued().plusDays(day)));
  }

  /** What stands before licences that reached 12 points at once, at most a year later. */
  public static Arbitrary<FullScore> fullScores() {
    Arbitrary<Integer> later = Arbitraries.integers().between(0, 365);
    return Combinators.combine(LedgerArbitraries.licences(), studied().list().ofMaxSize(9), later)
        .as(
            (licence, studied, day) -> {
              LocalDate first = licence.firstIssued();
              // The fine is never paid, so the score is never cleared.
              Ledger full =
                  Ledger.of(licence)
                      .withAll(List.of(Decided.of(first, "D", 12, Money.ofFen(20_000))))
                      .withAll(studied.stream().filter(s -> s.on().isAfter(first)).toList());
              return full.at(first.plusDays(day)).fullScore();
            })
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  /** Cycles of any licence. */
  public static Arbitrary<ScoringCycle> cycles() {
    return Combinators.combine(
            LedgerArbitraries.licences(), Arbitraries.integers().between(0, 1500))
        .as((licence, day) -> licence.cycle(licence.firstIssued().plusDays(day)));
  }

  /** Totals of a cycle, past 12 too. */
  public static Arbitrary<CyclePoints> cyclePoints() {
    return Combinators.combine(cycles(), Arbitraries.integers().between(0, 60))
        .as(CyclePoints::new);
  }

  /** Educations of up to a year. */
  public static Arbitrary<Education> educations() {
    return Combinators.combine(days(), Arbitraries.integers().between(0, 365))
        .as((day, length) -> new Education(day, day.plusDays(length)));
  }

  /** Both orders, whole or with some of their acts. */
  public static Arbitrary<Scheme> schemes() {
    return Arbitraries.of(Schemes.ORDER_139, Schemes.ORDER_163)
        .flatMap(
            order ->
                Arbitraries.of(order.acts())
                    .set()
                    .map(
                        acts ->
                            new Scheme(
                                order.order(),
                                order.from(),
                                order.until(),
                                order.values(),
                                List.copyOf(acts))));
  }

  /** The change of 2022, with or without what is known of the same conduct. */
  public static Arbitrary<SchemeChange> changes() {
    return Arbitraries.of(
        Schemes.CHANGE_OF_2022,
        new SchemeChange(Schemes.ORDER_139, Schemes.ORDER_163, Map.of(), Set.of()));
  }

  /** Order 163 with either reading of what outlives a cycle, under any calendar. */
  public static Arbitrary<PointsRules> rules() {
    return Combinators.combine(Arbitraries.of(CarryOver.class), TimeArbitraries.calendars())
        .as((carryOver, calendar) -> PointsRules.ORDER_163.with(carryOver).with(calendar));
  }

  /** Plans of 1 to 120 days. */
  public static Arbitrary<StudyPlan> plans() {
    return Arbitraries.integers()
        .between(0, 119)
        .list()
        .ofSize(4)
        .map(days -> days.stream().sorted().toList())
        .map(days -> new StudyPlan(days.get(2) + 1, days.get(3) + 1, days.get(1), days.get(0)));
  }

  /** What speaks against a credit, or nothing. */
  public static Arbitrary<StudyCredit.Facts> facts() {
    return Combinators.combine(
            Arbitraries.of(0, 0, 1, 5),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            days().optional())
        .as(StudyCredit.Facts::new);
  }

  private static Arbitrary<LocalDate> days() {
    return TimeArbitraries.days(LocalDate.of(2017, 1, 1), LocalDate.of(2027, 6, 30));
  }

  private static Arbitrary<String> refs() {
    return IdentifierArbitraries.decisionNumbers().map(DecisionNumber::value);
  }

  private static Arbitrary<Integer> points() {
    return Arbitraries.integers().between(0, 12);
  }

  private static Arbitrary<Money> fines() {
    return MoneyArbitraries.amounts(0, 500_000);
  }
}
