package io.github.chewu.platepool.draw;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.platepool.PlatePoolWords;

/** Why an entrant list, a draw or a transcript is refused. */
public enum DrawReason implements Reason {
  /** An entrant list without entrants. */
  NO_ENTRANTS,
  /** A code is empty, too long or holds what no code may: {0} the code. */
  ENTRANT_CODE,
  /** A code stands in the list twice: {0} the code. */
  ENTRANT_TWICE,
  /** A weight is not from 1 to 1,000,000: {0} the code, {1} the weight. */
  ENTRANT_WEIGHT,
  /** More entrants than one list can hold: {0} how many were taken. */
  TOO_MANY_ENTRANTS,
  /** A draw is to be run that nobody has committed to: {0} transcript. */
  NOT_COMMITTED,
  /** Another draw is committed to under this name: {0} transcript, {1} its commitment. */
  OTHER_DRAW,
  /** This commitment was drawn with another outside value: {0} that value, {1} the one given. */
  OTHER_OUTSIDE,
  /** The secret is not the one that was committed to. */
  SECRET_WRONG,
  /** The secret of a commitment is not where it was kept: {0} where. */
  SECRET_MISSING,
  /** Where the secret is to be kept stands something else: {0} where. */
  SECRET_OTHER,
  /** It does not begin as a transcript of a draw does. */
  NOT_A_TRANSCRIPT,
  /** Something was altered, cut off or put in: {0} line. */
  ALTERED,
  /** The entrants are not those that were committed to: {0} first line, {1} last line. */
  ENTRANTS_CHANGED,
  /** The draw gives other winners than the transcript: {0} line. */
  OTHER_WINNERS,
  /** There is a commitment and no draw yet: {0} the commitment. */
  NOT_DRAWN,
  /** The commitment is not the one that was published: {0} the transcript's. */
  OTHER_COMMITMENT,
  /** The Beijing program gave up: {0} numbers drawn, {1} winners found, {2} wanted. */
  LEGACY_TIMEOUT,
  /** More plates are wanted than the quota has left: {0} class, {1} wanted, {2} left. */
  QUOTA_USED_UP;

  @Override
  public Words words() {
    return PlatePoolWords.WORDS;
  }
}
