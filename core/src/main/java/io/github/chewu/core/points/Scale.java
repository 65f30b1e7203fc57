package io.github.chewu.core.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Acts by how many percent a figure is over its limit: each from its percentage on, up to that of
 * the next.
 */
final class Scale<A extends Act> {
  private record Step<A>(int percent, A act) {}

  private final List<Step<A>> steps;

  private Scale(List<Step<A>> steps) {
    this.steps = steps;
  }

  /** The lowest step; from 0 is any excess at all. */
  static <A extends Act> Scale<A> from(int percent, A act) {
    return new Scale<>(List.of(new Step<>(percent, act)));
  }

  /** The next step above the others. */
  Scale<A> then(int percent, A act) {
    List<Step<A>> more = new ArrayList<>(steps);
    more.add(0, new Step<>(percent, act));
    return new Scale<>(List.copyOf(more));
  }

  /** The act that an excess over a limit amounts to; empty for none. */
  Optional<A> at(long excess, long limit) {
    return steps.stream()
        .filter(step -> excess > 0 && excess * 100 >= limit * step.percent)
        .map(Step::act)
        .findFirst();
  }
}
