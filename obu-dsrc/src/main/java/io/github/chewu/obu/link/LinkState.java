package io.github.chewu.obu.link;

/** Where a link stands (serial-line.md, rule 7). */
public enum LinkState {
  /** Not opened yet. */
  NEW,
  /** The writer that it began with answers. */
  CONNECTED,
  /** The line went away; the next call opens it again. */
  LOST,
  /** It was closed for good. */
  CLOSED
}
