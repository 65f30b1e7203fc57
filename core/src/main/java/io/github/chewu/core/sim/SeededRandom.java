package io.github.chewu.core.sim;

import java.util.random.RandomGenerator;

/**
 * Randomness that a seed reproduces: SplitMix64 (Steele, Lea, Flood 2014), written out so that one
 * seed gives the same numbers on every JDK. That holds for the methods overridden here; for
 * simulations only, never for keys. One thread at a time.
 */
public final class SeededRandom implements RandomGenerator {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;
  private long state;

  /** Begins at a seed. */
  public SeededRandom(long seed) {
    this.seed = seed;
    this.state = seed;
  }

  /**
   * Randomness of its own for one part of a simulation, from the seed and the part's name alone:
   * what one part draws moves no other part.
   */
  public SeededRandom part(String name) {
    long mixed = mix(seed + GOLDEN);
    for (int i = 0; i < name.length(); i++) {
      mixed = mix(mixed + GOLDEN + name.charAt(i));
    }
    return new SeededRandom(mixed);
  }

  private static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  @Override
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  @Override
  public int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  @Override
  public int nextInt(int origin, int bound) {
    return (int) nextLong(origin, bound);
  }

  @Override
  public long nextLong(long bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound " + bound + " given, at least 1 allowed");
    }
    // Numbers past the last whole multiple of the bound are drawn again, else small ones win.
    long number = nextLong() >>> 1;
    long drawn = number % bound;
    while (number - drawn + (bound - 1) < 0) {
      number = nextLong() >>> 1;
      drawn = number % bound;
    }
    return drawn;
  }

  @Override
  public long nextLong(long origin, long bound) {
    return origin + nextLong(Math.subtractExact(bound, origin));
  }

  @Override
  public void nextBytes(byte[] bytes) {
    long word = 0;
    for (int i = 0; i < bytes.length; i++) {
      word = i % 8 == 0 ? nextLong() : word >>> 8;
      bytes[i] = (byte) word;
    }
  }
}
