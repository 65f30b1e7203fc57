package io.github.chewu.core.outcome;

/**
 * What sending a command again would do: the same three classes on the card line and on the serial
 * line.
 */
public enum Effect {
  /** Reads; may be repeated at will. */
  QUERY,
  /** Changes something, but to the same state however often it is sent; may be repeated. */
  REPEATABLE,
  /** Must reach the device at most once for one order; never repeated, by no layer. */
  ONCE;

  /** Whether any layer may send the command again. */
  public boolean mayRepeat() {
    return this != ONCE;
  }
}
