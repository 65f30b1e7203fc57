package io.github.chewu.platepool.draw;

/**
 * {@code System.Random} of the .NET Framework: Knuth's subtractive generator (The Art of Computer
 * Programming 2, 3.2.2), with the step of 21 where his is 31. Its numbers are the Beijing program's
 * (draws.md 5.1); it hides nothing and is for nothing else. One thread at a time.
 */
final class DotNetRandom {
  private static final int MOST = Integer.MAX_VALUE;
  private static final int KNUTH = 161_803_398;
  private static final int LAST = 55;

  private final int[] numbers = new int[LAST + 1];
  private int one;
  private int other = 21;

  /**
   * @param seed zero or more
   */
  DotNetRandom(int seed) {
    int previous = KNUTH - seed;
    int next = 1;
    numbers[LAST] = previous;
    for (int i = 1; i < LAST; i++) {
      int place = 21 * i % LAST;
      numbers[place] = next;
      next = wrapped(previous - next);
      previous = numbers[place];
    }
    for (int round = 0; round < 4; round++) {
      for (int i = 1; i <= LAST; i++) {
        numbers[i] = wrapped(numbers[i] - numbers[1 + (i + 30) % LAST]);
      }
    }
  }

  private static int wrapped(int number) {
    return number < 0 ? number + MOST : number;
  }

  /** {@code Next()}: 0 to below 2^31 − 1. */
  int next() {
    one = one % LAST + 1;
    other = other % LAST + 1;
    int number = numbers[one] - numbers[other];
    number = wrapped(number == MOST ? number - 1 : number);
    numbers[one] = number;
    return number;
  }

  /** {@code (int) (Sample() * bound)}. */
  int below(int bound) {
    // Times the reciprocal, as .NET does; a division would round otherwise now and then.
    return (int) (next() * (1.0 / MOST) * bound);
  }
}
