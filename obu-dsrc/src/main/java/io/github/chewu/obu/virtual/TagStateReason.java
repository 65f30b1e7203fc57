package io.github.chewu.obu.virtual;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.obu.ObuWords;

/** Why a file with a virtual tag cannot be used: {0} the file. */
public enum TagStateReason implements Reason {
  /** Another process, or another part of this one, has the tag. */
  IN_USE,
  /** The file holds no virtual tag: {1} why. */
  NOT_A_TAG,
  /** The file cannot be read or written: {1} why. */
  NOT_USABLE;

  @Override
  public Words words() {
    return ObuWords.WORDS;
  }
}
