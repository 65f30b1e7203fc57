package io.github.chewu.core.points;

import io.github.chewu.core.time.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a full score and 0 points (满分处理, Order 163 art. 17–23, 29).
 *
 * @param since the day on which the total reached 12; the notice is taken as served on it
 * @param times how many full scores of the cycle this is, from 1
 * @param studyDays days of study that are asked for (art. 18)
 * @param studied days of study that are done
 * @param studyComplete whether they suffice, in number and in form (art. 19)
 * @param exams the exams that are asked for, in their order (art. 22)
 * @param passed those of them that are passed
 * @param nextTry from when on a failed exam may be taken again; empty where none waits (art. 21)
 * @param unpaid the decisions whose fine is not paid (art. 23)
 * @param attendBy the last day to begin the study (art. 29)
 * @param outOfUse whether study did not begin by then: the licence is announced out of use until it
 *     is returned
 * @param cancelled classes lost because the full score was reached in their probation (Order 162
 *     art. 80)
 */
public record FullScore(
    LocalDate since,
    int times,
    int studyDays,
    int studied,
    boolean studyComplete,
    List<Exam> exams,
    List<Exam> passed,
    Optional<LocalDate> nextTry,
    List<String> unpaid,
    Deadline attendBy,
    boolean outOfUse,
    List<LicenceClass> cancelled) {
  /** Takes copies. */
  public FullScore {
    exams = List.copyOf(exams);
    passed = List.copyOf(passed);
    unpaid = List.copyOf(unpaid);
    cancelled = List.copyOf(cancelled);
  }

  /** The step that is next. */
  public LicenceState state() {
    if (!studyComplete) {
      if (studied > 0) {
        return LicenceState.STUDYING;
      }
      return outOfUse ? LicenceState.OUT_OF_USE : LicenceState.FULL;
    }
    return passed.size() < exams.size() ? LicenceState.EXAM : LicenceState.WAITING_FOR_FINES;
  }

  /** Whether nothing is left to do: the points are cleared and the licence is returned. */
  boolean isDone() {
    return studyComplete && passed.size() == exams.size() && unpaid.isEmpty();
  }
}
