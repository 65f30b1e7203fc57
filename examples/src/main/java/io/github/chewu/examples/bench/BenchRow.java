package io.github.chewu.examples.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One measurement.
 *
 * @param ours what was measured; null where it could not be
 * @param peer what it is held against, where there is something
 * @param missing why nothing was measured; null where something was
 */
record BenchRow(
    String name, @Nullable Long ours, @Nullable Long peer, String unit, @Nullable String missing) {
  static BenchRow alone(String name, long ours, String unit) {
    return new BenchRow(name, ours, null, unit, null);
  }

  static BenchRow against(String name, long ours, long peer, String unit) {
    return new BenchRow(name, ours, peer, unit, null);
  }

  static BenchRow missing(String name, String unit, String why) {
    return new BenchRow(name, null, null, unit, why);
  }

  /** Ours by theirs, to three decimals. */
  @Nullable BigDecimal ratio() {
    return ours == null || peer == null || peer == 0
        ? null
        : BigDecimal.valueOf(ours).divide(BigDecimal.valueOf(peer), 3, RoundingMode.HALF_UP);
  }
}
