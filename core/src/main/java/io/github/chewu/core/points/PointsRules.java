package io.github.chewu.core.points;

import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.time.Term;
import io.github.chewu.core.time.WorkCalendar;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures that the ledger goes by, as data.
 *
 * @param fullScore the points at which a licence is detained (满分)
 * @param carryOver which points outlive their cycle
 * @param payment how long a fine may be paid from its receipt on; later it is overdue
 * @param attendance how long the driver has to begin the study, from the notice on (art. 29, 36)
 * @param retryDays days from a failed exam to the next try (art. 21–22)
 * @param shortStudy study of most drivers
 * @param longStudy study of drivers of large vehicles
 * @param creditPerCycle the most points that study takes off in a cycle (art. 25)
 * @param memory how many cycles, this one included, some acts bar study credit for (art. 26)
 * @param graveActs hit-and-run, drink-driving, forged or others' plates and papers, traded points:
 *     the acts that do (art. 26 (2))
 * @param calendar rolls the last day of a term past days off
 */
public record PointsRules(
    int fullScore,
    CarryOver carryOver,
    Term payment,
    Term attendance,
    int retryDays,
    StudyPlan shortStudy,
    StudyPlan longStudy,
    int creditPerCycle,
    int memory,
    Set<ActReference> graveActs,
    WorkCalendar calendar) {

  /** Takes a copy. */
  public PointsRules {
    graveActs = Set.copyOf(graveActs);
  }

  /** Order 163, in force since 2022-04-01, by the national calendar. */
  public static final PointsRules ORDER_163 =
      new PointsRules(
          12,
          CarryOver.OVERDUE_FINES,
          Term.rollingDays(15),
          Term.rollingDays(30),
          10,
          new StudyPlan(7, 60, 5, 2),
          new StudyPlan(30, 120, 10, 5),
          6,
          3,
          Stream.of(
                  ScoredAct.DRINK_DRIVING,
                  ScoredAct.HIT_AND_RUN_WITH_INJURY,
                  ScoredAct.FALSE_PLATE_OR_PAPERS,
                  ScoredAct.POINTS_FOR_GAIN,
                  ScoredAct.HIT_AND_RUN_WITH_DAMAGE,
                  FormerAct.DRINK_DRIVING,
                  FormerAct.HIT_AND_RUN,
                  FormerAct.FALSE_PLATE_OR_PAPERS)
              .map(Act::reference)
              .collect(Collectors.toUnmodifiableSet()),
          PublishedCalendar.NATIONAL);

  /** The same with another answer to what outlives a cycle. */
  public PointsRules with(CarryOver other) {
    return new PointsRules(
        fullScore,
        other,
        payment,
        attendance,
        retryDays,
        shortStudy,
        longStudy,
        creditPerCycle,
        memory,
        graveActs,
        calendar);
  }

  /** The same with another calendar. */
  public PointsRules with(WorkCalendar other) {
    return new PointsRules(
        fullScore,
        carryOver,
        payment,
        attendance,
        retryDays,
        shortStudy,
        longStudy,
        creditPerCycle,
        memory,
        graveActs,
        other);
  }

  StudyPlan study(Licence licence) {
    return licence.longStudy() ? longStudy : shortStudy;
  }
}
