package io.github.chewu.core.points;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why something about points was refused. */
public enum PointsReason implements Reason {
  /** No reference such as 163-8-1: {0} what was given. */
  ACT_REFERENCE,
  /** Of another order: {0} the reference, {1} the orders known. */
  ACT_ORDER,
  /** Its order scores nothing in that article: {0} the reference, {1} the articles that score. */
  ACT_ARTICLE,
  /** Its article has no such item: {0} the reference, {1} the items of the article. */
  ACT_ITEM,
  /** No such licence class: {0} what was given, {1} the classes. */
  LICENCE_CLASS,
  /** Points are taken off below 12 only (art. 25): {0} the points. */
  CREDIT_AT_FULL_SCORE,
  /** Records are open: all have to be handled first (art. 25): {0} how many. */
  CREDIT_OPEN_RECORDS,
  /** There is nothing to take off (art. 25). */
  CREDIT_NO_POINTS,
  /** All that a cycle allows was taken off already (art. 25): {0} the points it allows. */
  CREDIT_USED_UP,
  /** Two or more full-score educations in this cycle or in the last (art. 26 (1)): {0} how many. */
  CREDIT_EDUCATED_TWICE,
  /** Punished for such an act within three cycles (art. 26 (2)): {0} the act. */
  CREDIT_GRAVE_ACT,
  /** In probation (art. 26 (3)): {0} the classes. */
  CREDIT_PROBATION,
  /** The licence's own inspection is overdue (art. 26 (3)). */
  CREDIT_LICENCE_INSPECTION,
  /** The licence is detained or suspended (art. 26 (3)). */
  CREDIT_LICENCE_WITHHELD,
  /** A vehicle of the holder is past its inspection or its scrapping (art. 26 (4)). */
  CREDIT_VEHICLE,
  /** Cheated in such an education within three cycles (art. 26 (5)): {0} the day. */
  CREDIT_CHEATED;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
