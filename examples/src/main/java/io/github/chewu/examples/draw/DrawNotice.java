package io.github.chewu.examples.draw;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.examples.cli.ExamplesWords;

/** What is to be noticed about a draw. */
enum DrawNotice implements Reason {
  /** It is not fixed which outside value will be taken. */
  OUTSIDE_NOT_SAID;

  @Override
  public Words words() {
    return ExamplesWords.WORDS;
  }
}
