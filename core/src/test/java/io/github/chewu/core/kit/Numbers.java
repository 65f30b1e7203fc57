package io.github.chewu.core.kit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Numbers at and beyond the ends of a range. */
final class Numbers {
  private Numbers() {}

  /** Any number outside {@code least} to {@code most}; both neighbours are tried first. */
  static Arbitrary<Integer> outside(int least, int most) {
    return Arbitraries.oneOf(
        Arbitraries.integers().lessOrEqual(least - 1),
        Arbitraries.integers().greaterOrEqual(most + 1),
        Arbitraries.of(least - 1, most + 1));
  }
}
