package io.github.chewu.examples.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One measurement.
 *
 * @param peer what it is held against, where there is something
 */
record BenchRow(String name, long ours, @Nullable Long peer, String unit) {
  /** Ours by theirs, to three decimals. */
  @Nullable BigDecimal ratio() {
    return peer == null || peer == 0
        ? null
        : BigDecimal.valueOf(ours).divide(BigDecimal.valueOf(peer), 3, RoundingMode.HALF_UP);
  }
}
