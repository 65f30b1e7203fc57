package io.github.chewu.platepool.index;

/**
 * How many numbers are free below every beginning of a serial, down to the leaves of the bitmap:
 * all of them, and those without the digit 4. One thread at a time.
 */
final class CountLevels {
  private final Leaves leaves;
  private final int[] radices;

  /** By length of the beginning, then by beginning. */
  private final int[][] all;

  private final int[][] fourless;

  /** The numbers of a leaf, and those of them without 4 in their last places. */
  private final long[] allMask;

  private final long[] fourlessMask;

  /** Whether the first places of a leaf are without 4. */
  private final boolean[] fourlessLeaf;

  /** Everything is free. */
  CountLevels(Numbering numbering, Leaves leaves) {
    this.leaves = leaves;
    radices = new int[leaves.depth()];
    all = new int[leaves.depth() + 1][];
    fourless = new int[leaves.depth() + 1][];
    for (int depth = 0; depth <= leaves.depth(); depth++) {
      all[depth] = new int[numbering.prefixes(depth)];
      fourless[depth] = new int[numbering.prefixes(depth)];
    }
    for (int depth = 0; depth < leaves.depth(); depth++) {
      radices[depth] = numbering.radix(depth);
    }
    allMask = new long[leaves.words()];
    fourlessMask = new long[leaves.words()];
    StringBuilder serial = new StringBuilder();
    int without = 0;
    for (int offset = 0; offset < leaves.size(); offset++) {
      numbering.write(offset, serial);
      allMask[offset >> 6] |= 1L << offset;
      if (serial.indexOf("4", leaves.depth()) < 0) {
        fourlessMask[offset >> 6] |= 1L << offset;
        without++;
      }
    }
    fourlessLeaf = new boolean[numbering.prefixes(leaves.depth())];
    for (int leaf = 0; leaf < fourlessLeaf.length; leaf++) {
      numbering.write(leaf * leaves.size(), serial);
      int found = serial.indexOf("4");
      fourlessLeaf[leaf] = found < 0 || found >= leaves.depth();
      add(leaf, leaves.size(), fourlessLeaf[leaf] ? without : 0);
    }
  }

  private CountLevels(CountLevels other) {
    leaves = other.leaves;
    radices = other.radices;
    allMask = other.allMask;
    fourlessMask = other.fourlessMask;
    fourlessLeaf = other.fourlessLeaf;
    all = copy(other.all);
    fourless = copy(other.fourless);
  }

  private static int[][] copy(int[][] rows) {
    int[][] copy = new int[rows.length][];
    for (int depth = 0; depth < rows.length; depth++) {
      copy[depth] = rows[depth].clone();
    }
    return copy;
  }

  CountLevels copy() {
    return new CountLevels(this);
  }

  int total(boolean withoutFour) {
    return (withoutFour ? fourless : all)[0][0];
  }

  /** The bits of the numbers that a leaf has, in words. */
  long[] mask() {
    return allMask;
  }

  /** Tells that one number became free (1) or was taken (-1). */
  void moved(int leaf, int offset, int by) {
    boolean four = !fourlessLeaf[leaf] || (fourlessMask[offset >> 6] >>> offset & 1) == 0;
    add(leaf, by, four ? 0 : by);
  }

  private void add(int leaf, int by, int byFourless) {
    int node = leaf;
    for (int depth = leaves.depth(); depth > 0; depth--) {
      all[depth][node] += by;
      fourless[depth][node] += byFourless;
      node /= radices[depth - 1];
    }
    all[0][0] += by;
    fourless[0][0] += byFourless;
  }

  /** The free number before which {@code rank} others that count are free. */
  int select(int rank, boolean withoutFour, long[] bitmap) {
    int[][] rows = withoutFour ? fourless : all;
    long[] mask = withoutFour ? fourlessMask : allMask;
    int left = rank;
    int node = 0;
    for (int depth = 1; depth < rows.length; depth++) {
      int[] row = rows[depth];
      node *= radices[depth - 1];
      while (left >= row[node]) {
        left -= row[node++];
      }
    }
    int word = 0;
    int from = node * leaves.words();
    long bits = bitmap[from] & mask[0];
    for (int count = Long.bitCount(bits); left >= count; count = Long.bitCount(bits)) {
      left -= count;
      word++;
      bits = bitmap[from + word] & mask[word];
    }
    return node * leaves.size() + word * Long.SIZE + select(left, bits);
  }

  /** The place of the bit before which {@code rank} others are set. */
  private static int select(int rank, long bits) {
    int left = rank;
    int place = 0;
    for (int half = Long.SIZE / 2; half > 0; half /= 2) {
      int low = Long.bitCount(bits >>> place & (1L << half) - 1);
      // All ones where it lies in the upper half: nobody can guess a branch here.
      int upper = (low - left - 1) >> 31;
      left -= low & upper;
      place += half & upper;
    }
    return place;
  }
}
