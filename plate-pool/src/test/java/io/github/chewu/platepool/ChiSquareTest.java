package io.github.chewu.platepool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.platepool.kit.ChiSquare;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {
  @ParameterizedTest
  @DisplayName("the probabilities are those of the printed tables")
  @CsvSource({
    "3.841, 1, 0.05",
    "6.635, 1, 0.01",
    "0.0158, 1, 0.90",
    "5.991, 2, 0.05",
    "18.307, 10, 0.05",
    "3.940, 10, 0.95",
    "29.588, 10, 0.001",
    "124.342, 100, 0.05",
    "70.065, 100, 0.99"
  })
  void tables(double statistic, long degrees, double p) {
    assertEquals(p, new ChiSquare(statistic, degrees).p(), p * 0.01);
  }

  @Test
  @DisplayName("of two degrees it is a power of e, far into both tails")
  void twoDegrees() {
    assertEquals(Math.exp(-30), new ChiSquare(60, 2).p(), Math.exp(-30) * 1e-9);
    assertEquals(1 - 1e-9, new ChiSquare(2e-9, 2).p(), 1e-15);
  }

  @Test
  @DisplayName("of millions of degrees it is nearly the normal distribution")
  void manyDegrees() {
    double degrees = 7_059_999;
    for (double z : new double[] {-4, -1, 0, 1, 4}) {
      // Wilson and Hilferty: the cube root is normal.
      double part = 2 / (9 * degrees);
      double root = 1 - part + z * Math.sqrt(part);
      double p = new ChiSquare(degrees * root * root * root, (long) degrees).p();
      double expected =
          z == 0
              ? 0.5
              : z == 1 ? 0.158655 : z == -1 ? 0.841345 : z == 4 ? 3.1671e-5 : 1 - 3.1671e-5;
      assertEquals(expected, p, expected * 1e-3);
    }
  }

  @Test
  @DisplayName("what is far off, and what is too even, is not chance")
  void chance() {
    assertEquals(new ChiSquare(4, 3), ChiSquare.even(40, 60, 50, 50));
    assertEquals(
        new ChiSquare(16, 1), ChiSquare.of(new long[] {60, 40}, new long[] {3, 1}).inBatches(3, 9));
    assertTrue(ChiSquare.even(48, 55, 41, 52, 54).isChance());
    assertFalse(ChiSquare.even(10, 90, 50, 50, 50).isChance());
    assertFalse(ChiSquare.even(LongStream.generate(() -> 7).limit(1000).toArray()).isChance());
    assertFalse(ChiSquare.of(new long[] {100, 100}, new long[] {1, 3}).isChance());
  }
}
