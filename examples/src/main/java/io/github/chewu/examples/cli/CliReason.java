package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;

/** Why the command line itself refuses. */
public enum CliReason implements Reason {
  /** What was typed is not allowed: {0} what was given, {1} what is allowed. */
  BAD_USAGE,
  /** A file that a command reads is not there or not readable: {0} path, {1} why. */
  BAD_FILE,
  /** A file that a command makes cannot be made or written: {0} path, {1} why. */
  BAD_OUTPUT,
  /**
   * What stands in a file is not allowed: {0} file, {1} line, {2} column, {3} what was given, {4}
   * what is allowed.
   */
  BAD_CELL,
  /** The value of an option is not allowed: {0} what was given, and what is allowed. */
  BAD_VALUE,
  /** No key file was named: the built-in test keys serve. */
  TEST_KEYS,
  /** No operator was named: a demonstration operator works. */
  DEMO_OPERATOR,
  /** No audit key stands in the key file: a demonstration key serves. */
  DEMO_AUDIT_KEY,
  /** How an act ended could not be kept in the audit trail: {0} act, {1} subject. */
  END_NOT_KEPT,
  /** A new virtual card was made: {0} file. */
  SIM_MADE,
  /** A new virtual tag was made: {0} file. */
  SIM_TAG_MADE,
  /** No tag writer was named. */
  NO_PORT,
  /** A fault script was given and no simulator is used. */
  NO_SIMULATOR,
  /** The virtual driver of pcscd cannot be reached: {0} where, {1} why. */
  NO_VPCD,
  /** No pseudo-terminal can be made: {0} its link, {1} why. */
  NO_SOCAT,
  /** A service cannot listen: {0} where, {1} why. */
  NO_LISTENING,
  /** The SMS gateway takes no message. */
  NO_GATEWAY,
  /** Something a doctor looked at is not well: {0} how many. */
  NOT_WELL,
  /** There is too little memory for it: {0} how much there is, in MB. */
  NO_MEMORY,
  /** A fault of the program: {0} what it was. */
  INTERNAL_ERROR;

  @Override
  public Words words() {
    return ExamplesWords.WORDS;
  }
}
