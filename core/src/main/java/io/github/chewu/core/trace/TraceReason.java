package io.github.chewu.core.trace;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why a replay gave no answer. */
public enum TraceReason implements Reason {
  /** Another command than the recorded one: {0} number of the entry from 1. */
  DEVIATION,
  /** A command after the recording's end: {0} how many entries it has. */
  ENDED,
  /** No answer, or one whose data are hidden: {0} number of the entry from 1. */
  NO_ANSWER,
  /** The recorded line failed here too: {0} number of the entry from 1, {1} its note. */
  RECORDED_FAULT;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
