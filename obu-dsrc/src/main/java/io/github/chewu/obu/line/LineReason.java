package io.github.chewu.obu.line;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.obu.ObuWords;

/** Why a line to a writer could not be used: {0} is the port as it was given. */
public enum LineReason implements Reason {
  /** No such port, or its device is unplugged. */
  MISSING,
  /** Another program holds the port. */
  BUSY,
  /** This user may not open the port; {1} is the group that may. */
  NO_PERMISSION,
  /** The path is no serial port. */
  NOT_A_TTY,
  /** The system refuses the port for another cause; {1} is its error number. */
  NOT_OPENED,
  /** The far end refuses or cannot be reached. */
  UNREACHABLE,
  /** The native library of the serial line cannot be loaded. */
  NO_LIBRARY,
  /** The line went away: unplugged, hung up, closed by the far end. */
  LOST,
  /** The line took not all bytes in time. */
  STUCK,
  /** It was closed by its owner. */
  CLOSED,
  /** No answer came in time. */
  TIMEOUT,
  /** The line was lost since the session with the tag began. */
  REOPENED,
  /** Too many calls wait for the writer already. */
  CROWDED,
  /** Another device than before answers at this port. */
  OTHER_DEVICE,
  /** The calling thread was interrupted. */
  INTERRUPTED;

  @Override
  public Words words() {
    return ObuWords.WORDS;
  }
}
