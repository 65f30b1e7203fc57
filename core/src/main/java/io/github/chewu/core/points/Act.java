package io.github.chewu.core.points;

/**
 * An act that scores points (记分行为), as an order lists it. An act of a {@link Scheme} of one's own
 * is best a record.
 */
public interface Act {

  /** Where its order lists it. */
  ActReference reference();

  /** What it scores, more than 0. */
  int points();

  /** The words of the order, without the mark at their end. */
  String text();

  /** Short, in English; not the words of any law. */
  String english();
}
