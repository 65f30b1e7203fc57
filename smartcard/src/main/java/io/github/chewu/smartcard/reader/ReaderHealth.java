package io.github.chewu.smartcard.reader;

/**
 * Counters since the start.
 *
 * @param connects connections that were opened
 * @param handlesLost PC/SC handles that could not be given back; past {@value #HANDLES} of them no
 *     connect succeeds until this process starts again
 * @param deadlinesMissed calls that did not return in time
 */
public record ReaderHealth(int connects, int handlesLost, int deadlinesMissed) {
  /** How many handles pcscd gives to one process. */
  public static final int HANDLES = 200;
}
