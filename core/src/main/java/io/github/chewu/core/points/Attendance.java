package io.github.chewu.core.points;

import java.time.Duration;
import java.util.Optional;

/** In which form a day of full-score study was spent (Order 163 art. 19). */
public enum Attendance {
  /** The office certified the day and does not say in which form: it counts as each of them. */
  CERTIFIED,
  /** 现场学习. */
  CLASSROOM,
  /** 网络学习, on the authority's platform. */
  ONLINE,
  /** 自主学习. */
  SELF_STUDY;

  private static final Duration LEAST = Duration.ofHours(3);

  /**
   * What a day counts as: classroom where that lasted more than three hours in one run, online
   * where that was more than three hours in total; both on one day are one day, as classroom.
   *
   * @param classroomRun the longest run in the classroom
   * @param onlineTotal all of the day's study online
   */
  public static Optional<Attendance> of(Duration classroomRun, Duration onlineTotal) {
    if (classroomRun.compareTo(LEAST) > 0) {
      return Optional.of(CLASSROOM);
    }
    return onlineTotal.compareTo(LEAST) > 0 ? Optional.of(ONLINE) : Optional.empty();
  }
}
