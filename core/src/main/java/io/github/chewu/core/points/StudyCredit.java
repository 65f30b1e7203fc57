package io.github.chewu.core.points;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may have points taken off for study (学法减分, Order 163 art. 25–26). */
public final class StudyCredit {
  private StudyCredit() {}

  /**
   * What the ledger does not know.
   *
   * @param openRecords violations that are not handled yet
   * @param licenceInspectionOverdue whether the licence's own inspection (审验) is overdue
   * @param vehicleOverdue whether a vehicle of the holder is past its inspection, or should have
   *     been de-registered
   * @param cheatedOn when the holder last cheated in such an education
   */
  public record Facts(
      int openRecords,
      boolean licenceInspectionOverdue,
      boolean vehicleOverdue,
      Optional<LocalDate> cheatedOn) {
    /** Nothing against it. */
    public static final Facts CLEAN = new Facts(0, false, false, Optional.empty());
  }

  /**
   * Every rule that refuses a credit on a day; none where it is granted. What a granted credit
   * takes off is limited by the ledger: by the cycle's 6 points and by what is there.
   */
  public static List<Situation> refusals(
      Ledger ledger, LocalDate day, Facts facts, PointsRules rules) {
    Standing standing = ledger.at(day, rules);
    Licence licence = ledger.licence();
    int cycle = licence.cycleNumber(day);
    Refusals refusals = new Refusals();
    refusals.where(
        standing.points() >= rules.fullScore(),
        PointsReason.CREDIT_AT_FULL_SCORE,
        standing.points());
    refusals.where(facts.openRecords() > 0, PointsReason.CREDIT_OPEN_RECORDS, facts.openRecords());
    refusals.where(standing.points() == 0, PointsReason.CREDIT_NO_POINTS);
    refusals.where(
        standing.credited() >= rules.creditPerCycle(),
        PointsReason.CREDIT_USED_UP,
        rules.creditPerCycle());
    int educations =
        Math.max(educations(standing, licence, cycle), educations(standing, licence, cycle - 1));
    refusals.where(educations >= 2, PointsReason.CREDIT_EDUCATED_TWICE, educations);
    for (Line line : ledger.lines(day)) {
      boolean remembered = licence.cycleNumber(line.on()) > cycle - rules.memory();
      line.act(day)
          .filter(act -> remembered && rules.graveActs().contains(act))
          .ifPresent(act -> refusals.where(true, PointsReason.CREDIT_GRAVE_ACT, act));
    }
    List<LicenceClass> probation = licence.onProbation(day);
    refusals.where(!probation.isEmpty(), PointsReason.CREDIT_PROBATION, probation);
    refusals.where(facts.licenceInspectionOverdue(), PointsReason.CREDIT_LICENCE_INSPECTION);
    refusals.where(standing.isWithheld(), PointsReason.CREDIT_LICENCE_WITHHELD);
    refusals.where(facts.vehicleOverdue(), PointsReason.CREDIT_VEHICLE);
    facts
        .cheatedOn()
        .ifPresent(
            on ->
                refusals.where(
                    licence.cycleNumber(on) > cycle - rules.memory(),
                    PointsReason.CREDIT_CHEATED,
                    on));
    return List.copyOf(refusals.found);
  }

  private static int educations(Standing standing, Licence licence, int cycle) {
    int found = 0;
    for (Education education : standing.educations()) {
      found += licence.cycleNumber(education.cleared()) == cycle ? 1 : 0;
    }
    return found;
  }

  private static final class Refusals {
    private final List<Situation> found = new ArrayList<>();

    private void where(boolean refused, Reason reason, Object... arguments) {
      if (refused) {
        found.add(Situation.of(reason, arguments));
      }
    }
  }
}
