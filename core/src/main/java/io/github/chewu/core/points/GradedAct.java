package io.github.chewu.core.points;

import java.util.Optional;

/**
 * An act that is told by how far it goes over a limit: what was measured, and the act of each order
 * that it amounts to. Figures are whole numbers compared exactly: "以上" includes the figure, "未达到"
 * excludes it, so 19.99 % over is under 20 %, and 20 % is not (points-and-fines.md 2.2). What stays
 * within the limit is no act. Immutable: safe for any thread.
 */
public sealed interface GradedAct permits Speeding, Overcrowding, Overloading {

  /** The act of Order 163; empty where it scores nothing. */
  Optional<ScoredAct> order163();

  /** The act of Order 139; empty where it scored nothing. */
  Optional<FormerAct> order139();

  /**
   * The act of an order; empty where it scores nothing.
   *
   * @param order 163 or 139: the grades of no other are known
   */
  default Optional<? extends Act> under(int order) {
    return switch (order) {
      case ScoredAct.ORDER -> order163();
      case FormerAct.ORDER -> order139();
      default ->
          throw new IllegalArgumentException(
              "grades of order %d asked for, of order 139 or 163 allowed".formatted(order));
    };
  }
}
