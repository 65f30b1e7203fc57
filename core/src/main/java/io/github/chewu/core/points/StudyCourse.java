package io.github.chewu.core.points;

import java.time.Duration;

/** What drivers below the full score do to have points taken off (Order 163 art. 27). */
public enum StudyCourse {
  /** Online study of 30 minutes within three days, and its exam: 1 point (网上学习). */
  ONLINE(Duration.ofMinutes(30), 1, true),
  /** Classroom study of an hour, and its exam: 2 points (现场学习). */
  CLASSROOM(Duration.ofHours(1), 2, true),
  /** Volunteer work: 1 point for each full hour (交通安全公益活动). */
  VOLUNTEER(Duration.ofHours(1), 1, false);

  private final Duration least;
  private final int points;
  private final boolean examined;

  StudyCourse(Duration least, int points, boolean examined) {
    this.least = least;
    this.points = points;
    this.examined = examined;
  }

  /**
   * The points that a course takes off, before any limit; 0 where it does not suffice.
   *
   * @param attended of {@link #ONLINE} within three days in a row
   * @param passed whether its exam was passed; volunteers take none
   */
  public int points(Duration attended, boolean passed) {
    if (attended.compareTo(least) < 0 || (examined && !passed)) {
      return 0;
    }
    return examined ? points : points * Math.toIntExact(attended.toHours());
  }

  /** How long it lasts at least. */
  public Duration least() {
    return least;
  }
}
