package io.github.chewu.examples.bench;

import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.roaringbitmap.FastRankRoaringBitmap;

/** The peer: the free numbers in a bitmap that selects by rank, as one would use it by hand. */
final class RoaringPool {
  private final FastRankRoaringBitmap free = new FastRankRoaringBitmap();

  RoaringPool(BitSet numbers) {
    for (int from = numbers.nextSetBit(0); from >= 0; ) {
      int to = numbers.nextClearBit(from);
      free.add((long) from, (long) to);
      from = numbers.nextSetBit(to);
    }
  }

  /** One draw after the other; what came before is drawn again. */
  int[] pick(int count, RandomGenerator random) {
    int[] picked = new int[count];
    for (int i = 0; i < count; ) {
      i += add(picked, i, free.select((int) random.nextLong(free.getLongCardinality())));
    }
    return picked;
  }

  /** The same, and numbers with 4 are drawn again. */
  int[] pickWithoutFour(int count, RandomGenerator random, BitSet withoutFour) {
    int[] picked = new int[count];
    for (int i = 0; i < count; ) {
      int number = free.select((int) random.nextLong(free.getLongCardinality()));
      i += withoutFour.get(number) ? add(picked, i, number) : 0;
    }
    return picked;
  }

  private static int add(int[] picked, int count, int number) {
    for (int i = 0; i < count; i++) {
      if (picked[i] == number) {
        return 0;
      }
    }
    picked[count] = number;
    return 1;
  }

  boolean take(int number) {
    return free.checkedRemove(number);
  }

  boolean release(int number) {
    return free.checkedAdd(number);
  }

  /** Whether one of some numbers that stand together is free. */
  boolean any(int from, int to) {
    long next = free.nextValue(from);
    return next >= 0 && next < to;
  }
}
