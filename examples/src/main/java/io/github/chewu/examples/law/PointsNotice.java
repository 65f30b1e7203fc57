package io.github.chewu.examples.law;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.core.points.LicenceState;
import io.github.chewu.examples.cli.ExamplesWords;

/** What is to be noticed of a points file, and what a state means. */
enum PointsNotice implements Reason {
  /** A row stands twice and counts once: {0} line, {1} first line. */
  ROW_TWICE,
  /** Two credits of one day look alike and count as one: {0} line, {1} first line. */
  CREDIT_TWICE,
  /** The reference is no decision number: {0} line, {1} reference. */
  ODD_DECISION,
  /** Rows later than the day of the answer do not count: {0} how many, {1} day. */
  ROWS_LATER,
  /** The last day to begin study may move: {0} year, {1} day. */
  ATTEND_BY_MAY_MOVE,
  /** {@link LicenceState#ACTIVE}. */
  STATE_ACTIVE,
  /** {@link LicenceState#FULL}. */
  STATE_FULL,
  /** {@link LicenceState#STUDYING}. */
  STATE_STUDYING,
  /** {@link LicenceState#EXAM}. */
  STATE_EXAM,
  /** {@link LicenceState#WAITING_FOR_FINES}. */
  STATE_WAITING_FOR_FINES,
  /** {@link LicenceState#OUT_OF_USE}. */
  STATE_OUT_OF_USE;

  static PointsNotice of(LicenceState state) {
    return valueOf("STATE_" + state.name());
  }

  @Override
  public Words words() {
    return ExamplesWords.WORDS;
  }
}
