package io.github.chewu.platepool.kit;

import java.util.Arrays;

/**
 * How far counts are from what chance alone gives: Pearson's statistic and the probability of one
 * as large. Immutable.
 *
 * @param statistic 0 or more; about {@code degrees} where chance alone is at work
 * @param degrees cells less one, 1 or more
 */
public record ChiSquare(double statistic, long degrees) {
  /** The smallest probability that a test of ours takes for chance. */
  public static final double RARE = 1e-6;

  private static final double PRECISION = 1e-14;

  /** Counts of cells of which each is as likely as any other. */
  public static ChiSquare even(long... counts) {
    long[] weights = new long[counts.length];
    Arrays.fill(weights, 1);
    return of(counts, weights);
  }

  /** Counts of cells that are as likely as their weights say: how many numbers lie in each. */
  public static ChiSquare of(long[] counts, long[] weights) {
    if (counts.length != weights.length || counts.length < 2) {
      throw new IllegalArgumentException(
          counts.length
              + " counts and "
              + weights.length
              + " weights given, as many allowed, 2 up");
    }
    double total = Arrays.stream(counts).sum();
    double weight = Arrays.stream(weights).sum();
    double statistic = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = total * weights[i] / weight;
      statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return new ChiSquare(statistic, counts.length - 1L);
  }

  /**
   * The same for counts of batches of distinct numbers: what one batch takes it cannot take twice,
   * so that its counts vary less, by (N − k) / (N − 1).
   *
   * @param batch k, how many are drawn at once
   * @param free N, out of how many; more than k
   */
  public ChiSquare inBatches(long batch, long free) {
    return new ChiSquare(statistic * (free - 1) / (free - batch), degrees);
  }

  /** The probability of a statistic at least as large by chance alone. */
  public double p() {
    double a = degrees / 2.0;
    double x = statistic / 2;
    double scale = Math.exp(a * Math.log(x) - x - logGamma(a));
    double upper = x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
    return statistic == 0 ? 1 : upper;
  }

  /** Whether chance alone may be at work: neither too far off nor too even to be true. */
  public boolean isChance() {
    return p() > RARE && p() < 1 - RARE;
  }

  /** The lower incomplete gamma function without its factor, by its power series. */
  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; term > sum * PRECISION; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  /** The upper one without its factor, by its continued fraction (Lentz's method). */
  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = Double.MAX_VALUE;
    double d = 1 / b;
    double product = d;
    double change = 0;
    for (int n = 1; Math.abs(change - 1) > PRECISION; n++) {
      double numerator = n * (a - n);
      b += 2;
      d = 1 / (numerator * d + b);
      c = b + numerator / c;
      change = c * d;
      product *= change;
    }
    return product;
  }

  /** Stirling's series, after the argument was moved up to where it is exact. */
  private static double logGamma(double a) {
    double below = 0;
    double z = a;
    for (; z < 16; z++) {
      below += Math.log(z);
    }
    double w = 1 / (z * z);
    double tail = (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w / 1680))) / z;
    return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + tail - below;
  }
}
