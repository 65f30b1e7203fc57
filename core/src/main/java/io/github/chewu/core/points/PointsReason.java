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
  ACT_ITEM;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
