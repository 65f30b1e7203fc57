package io.github.chewu.platepool.draw;

/**
 * The order of codes, by their bytes in UTF-8 as unsigned numbers, a code before every longer one
 * that begins with it; for the characters of codes that is the order of {@link String#compareTo}
 * too. Sorts by one byte after the other, most significant first; eight bytes of each code go along
 * with its place, for the codes themselves lie all over the memory. Used once, by one thread.
 */
final class CodeOrder {
  private static final int FEW = 24;
  private static final int HIGHEST = Long.SIZE - Byte.SIZE;

  private final byte[] lines;
  private final int[] starts;
  private final int[] otherStarts;
  private final long[] keys;
  private final long[] otherKeys;

  private CodeOrder(byte[] lines, int[] starts, int size) {
    this.lines = lines;
    this.starts = starts;
    this.otherStarts = new int[size];
    this.keys = new long[size];
    this.otherKeys = new long[size];
  }

  /** Puts the first places in the order of the codes that begin there. */
  static void sort(byte[] lines, int[] starts, int size) {
    new CodeOrder(lines, starts, size).sort(0, size, 0);
  }

  /** Sorts codes that agree in their first bytes. */
  private void sort(int from, int to, int agreed) {
    for (int i = from; i < to; i++) {
      keys[i] = key(starts[i] + agreed);
    }
    sort(from, to, agreed, HIGHEST);
  }

  private void sort(int from, int to, int agreed, int shift) {
    if (to - from <= FEW) {
      insert(from, to, agreed);
      return;
    }
    int[] places = new int[257];
    for (int i = from; i < to; i++) {
      places[(int) (keys[i] >>> shift & 0xFF) + 1]++;
    }
    places[0] = from;
    for (int b = 1; b <= 256; b++) {
      places[b] += places[b - 1];
    }
    for (int i = from; i < to; i++) {
      int place = places[(int) (keys[i] >>> shift & 0xFF)]++;
      otherStarts[place] = starts[i];
      otherKeys[place] = keys[i];
    }
    System.arraycopy(otherStarts, from, starts, from, to - from);
    System.arraycopy(otherKeys, from, keys, from, to - from);
    // Those that end here are equal: there is nothing to sort in them.
    for (int b = 1; b < 256; b++) {
      if (places[b] - places[b - 1] > 1) {
        if (shift > 0) {
          sort(places[b - 1], places[b], agreed, shift - Byte.SIZE);
        } else {
          sort(places[b - 1], places[b], agreed + Long.BYTES);
        }
      }
    }
  }

  private void insert(int from, int to, int agreed) {
    for (int i = from + 1; i < to; i++) {
      int start = starts[i];
      long key = keys[i];
      int at = i;
      while (at > from && isBehind(at - 1, key, start, agreed)) {
        starts[at] = starts[at - 1];
        keys[at] = keys[at - 1];
        at--;
      }
      starts[at] = start;
      keys[at] = key;
    }
  }

  private boolean isBehind(int place, long key, int start, int agreed) {
    int order = Long.compareUnsigned(keys[place], key);
    if (order == 0 && (key & 0xFF) != 0) {
      int further = agreed + Long.BYTES;
      order = compare(lines, starts[place] + further, start + further);
    }
    return order > 0;
  }

  /** Eight bytes of a code, zeros where it has ended. */
  private long key(int start) {
    long key = 0;
    for (int at = start, shift = HIGHEST; shift >= 0 && lines[at] != ','; shift -= Byte.SIZE) {
      key |= (lines[at++] & 0xFFL) << shift;
    }
    return key;
  }

  /** Of two codes, each up to its comma. */
  static int compare(byte[] lines, int one, int two) {
    int at = 0;
    while (lines[one + at] == lines[two + at] && lines[one + at] != ',') {
      at++;
    }
    return unsigned(lines[one + at]) - unsigned(lines[two + at]);
  }

  /** The comma ends a code: it stands before every byte of one. */
  private static int unsigned(byte b) {
    return b == ',' ? 0 : b & 0xFF;
  }
}
