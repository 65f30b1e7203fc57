package io.github.chewu.core.points;

/** Where a licence stands between 0 points and the full score of 12 (Order 163 art. 17–23, 29). */
public enum LicenceState {
  /** Below 12 points. */
  ACTIVE,
  /**
   * 12 or more: the licence is detained, the notice of full-score education is served (art. 17).
   */
  FULL,
  /** Study has begun and is not complete (art. 18). */
  STUDYING,
  /** Study is complete, an exam is not passed (art. 21–22). */
  EXAM,
  /** Study and exams are done, a fine is not paid (art. 23). */
  WAITING_FOR_FINES,
  /** No study within 30 days of the notice: announced out of use (停止使用, art. 29). */
  OUT_OF_USE
}
