package io.github.chewu.core.user;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/**
 * Why an operator was not let in, or may not do something (T10, E36); for a lock see {@link
 * LoginReason#LOCKED}.
 */
public enum OperatorReason implements Reason {
  /** No such operator, or not this password. */
  LOGIN,
  /** No second factor was given. */
  NO_SECOND_FACTOR,
  /** The second factor is not this operator's, or was used. */
  SECOND_FACTOR,
  /** The session has ended: {0} when. */
  EXPIRED,
  /** The operator has no such right: {0} operator, {1} right. */
  NO_RIGHT,
  /** T10: not trained: {0} operator. */
  NOT_TRAINED,
  /** T10: no enforcement power: {0} operator. */
  NO_POWER,
  /** Not here: {0} operator, {1} right, {2} outlet, {3} region. */
  PLACE,
  /** Not now: {0} operator, {1} right. */
  TIME,
  /** T10: not on this occasion: {0} operator, {1} right, {2} occasion. */
  OCCASION;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
