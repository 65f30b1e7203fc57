package io.github.chewu.core.points;

/**
 * How long full-score study lasts (Order 163 art. 18–19).
 *
 * @param days for the first time, and again for each further time or twelve points
 * @param most the most days of one education
 * @param leastAttended of them in the classroom or online, at least
 * @param leastClassroom of them in the classroom, at least
 */
public record StudyPlan(int days, int most, int leastAttended, int leastClassroom) {
  /** Checks the order of the figures. */
  public StudyPlan {
    boolean ordered =
        0 <= leastClassroom && leastClassroom <= leastAttended && leastAttended <= days;
    if (!ordered || days < 1 || most < days) {
      throw new IllegalArgumentException(
          "study of "
              + days
              + " to "
              + most
              + " days, attended "
              + leastAttended
              + ", in the classroom "
              + leastClassroom
              + " given, 0 ≤ classroom ≤ attended ≤ days ≤ most and 1 ≤ days allowed");
    }
  }

  /**
   * The days that are asked for.
   *
   * @param grade the times in the cycle or the twelves in the total, whichever is more; from 1
   */
  public int required(int grade) {
    return (int) Math.min(most, (long) days * grade);
  }
}
