package io.github.chewu.obu.link;

/** Where a link stands (serial-line.md, rule 7). */
public enum LinkState {
  /** Not opened yet. */
  NEW,
  /** The line is being opened. */
  REOPENING,
  /** It is open, and the question which device this is has been sent: nothing else before. */
  IDENTIFYING,
  /** The writer that the link began with answers. */
  CONNECTED,
  /** The line went away or could not be opened; a next call opens it again. */
  LOST,
  /** Another writer answered; it is refused until the one that the link began with is back. */
  OTHER_DEVICE,
  /** It was closed for good. */
  CLOSED
}
