package io.github.chewu.core.user;

import java.util.List;

/**
 * Who works with a terminal or an outlet's software (操作员): no name, only an id.
 *
 * @param id also the actor of his audit entries
 * @param trained whether he was trained for it (T10)
 * @param empowered whether he has enforcement power (执法权, T10)
 * @param grants what he may do, where and when
 */
public record Operator(String id, boolean trained, boolean empowered, List<Grant> grants) {
  /** Takes a copy. */
  public Operator {
    grants = List.copyOf(grants);
  }
}
