package io.github.chewu.platepool.index;

/**
 * How many numbers are free below every beginning of a serial, down to the leaves of the bitmap;
 * all numbers, or those without one character. One thread at a time.
 */
final class CountLevels {
  private final Leaves leaves;
  private final int[] radices;

  /** By length of the beginning, then by beginning. */
  private final int[][] rows;

  /** The numbers of a leaf that are counted. */
  private final long[] mask;

  private final boolean[] countedLeaf;

  /**
   * Everything is free.
   *
   * @param without numbers with this character are not counted; one that stands nowhere for none
   */
  CountLevels(Numbering numbering, Leaves leaves, char without) {
    this.leaves = leaves;
    mask = new long[leaves.words()];
    countedLeaf = new boolean[numbering.prefixes(leaves.depth())];
    radices = new int[leaves.depth()];
    rows = new int[leaves.depth() + 1][];
    StringBuilder serial = new StringBuilder();
    String unwanted = String.valueOf(without);
    int inLeaf = 0;
    for (int offset = 0; offset < leaves.size(); offset++) {
      numbering.write(offset, serial);
      if (serial.indexOf(unwanted, leaves.depth()) < 0) {
        mask[offset >> 6] |= 1L << offset;
        inLeaf++;
      }
    }
    for (int depth = 0; depth <= leaves.depth(); depth++) {
      rows[depth] = new int[numbering.prefixes(depth)];
    }
    for (int depth = 0; depth < leaves.depth(); depth++) {
      radices[depth] = numbering.radix(depth);
    }
    for (int leaf = 0; leaf < countedLeaf.length; leaf++) {
      numbering.write(leaf * leaves.size(), serial);
      int found = serial.indexOf(unwanted);
      countedLeaf[leaf] = found < 0 || found >= leaves.depth();
      if (countedLeaf[leaf]) {
        add(leaf, inLeaf);
      }
    }
  }

  private CountLevels(CountLevels other) {
    leaves = other.leaves;
    radices = other.radices;
    mask = other.mask;
    countedLeaf = other.countedLeaf;
    rows = new int[other.rows.length][];
    for (int depth = 0; depth < rows.length; depth++) {
      rows[depth] = other.rows[depth].clone();
    }
  }

  CountLevels copy() {
    return new CountLevels(this);
  }

  int total() {
    return rows[0][0];
  }

  /** Tells that one number became free (1) or was taken (-1). */
  void moved(int leaf, int offset, int by) {
    if (countedLeaf[leaf] && (mask[offset >> 6] >>> offset & 1) != 0) {
      add(leaf, by);
    }
  }

  private void add(int leaf, int by) {
    int node = leaf;
    for (int depth = leaves.depth(); depth > 0; depth--) {
      rows[depth][node] += by;
      node /= radices[depth - 1];
    }
    rows[0][0] += by;
  }

  /** The free number before which {@code rank} others that are counted are free. */
  int select(int rank, long[] bitmap) {
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
      if (left >= low) {
        left -= low;
        place += half;
      }
    }
    return place;
  }
}
