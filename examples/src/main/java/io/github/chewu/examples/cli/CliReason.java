package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why the command line itself refuses. */
public enum CliReason implements Reason {
  /** What was typed is not allowed: {0} what was given, {1} what is allowed. */
  BAD_USAGE,
  /** A file that a command reads is not there or not readable: {0} path, {1} why. */
  BAD_FILE,
  /** A fault of the program: {0} what it was. */
  INTERNAL_ERROR;

  @Override
  public Words words() {
    return ExamplesWords.WORDS;
  }
}
