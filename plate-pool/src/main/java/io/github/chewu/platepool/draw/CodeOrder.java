package io.github.chewu.platepool.draw;

/**
 * The order of codes, by their bytes in UTF-8 as unsigned numbers, a code before every longer one
 * that begins with it; for the characters of codes that is the order of {@link String#compareTo}
 * too. Sorts by one byte after the other, most significant first. Used once, by one thread.
 */
final class CodeOrder {
  private static final int FEW = 24;

  private final byte[] lines;
  private final int[] other;
  private final byte[] keys;

  CodeOrder(byte[] lines, int size) {
    this.lines = lines;
    this.other = new int[size];
    this.keys = new byte[size];
  }

  void sort(int[] starts) {
    sort(starts, 0, other.length, 0);
  }

  private void sort(int[] starts, int from, int to, int depth) {
    if (to - from <= FEW) {
      insert(starts, from, to, depth);
      return;
    }
    int[] places = new int[257];
    for (int i = from; i < to; i++) {
      int key = key(lines[starts[i] + depth]);
      keys[i] = (byte) key;
      places[key + 1]++;
    }
    places[0] = from;
    for (int key = 1; key <= 256; key++) {
      places[key] += places[key - 1];
    }
    for (int i = from; i < to; i++) {
      other[places[keys[i] & 0xFF]++] = starts[i];
    }
    System.arraycopy(other, from, starts, from, to - from);
    // Those that end here are equal: there is nothing to sort in them.
    for (int key = 1; key < 256; key++) {
      if (places[key] - places[key - 1] > 1) {
        sort(starts, places[key - 1], places[key], depth + 1);
      }
    }
  }

  private void insert(int[] starts, int from, int to, int depth) {
    for (int i = from + 1; i < to; i++) {
      int moved = starts[i];
      int at = i;
      while (at > from && compare(lines, starts[at - 1] + depth, moved + depth) > 0) {
        starts[at] = starts[at - 1];
        at--;
      }
      starts[at] = moved;
    }
  }

  /** The comma ends a code: it stands before every byte of one. */
  private static int key(byte b) {
    return b == ',' ? 0 : b & 0xFF;
  }

  /** Of two codes, each up to its comma. */
  static int compare(byte[] lines, int one, int two) {
    int at = 0;
    while (lines[one + at] == lines[two + at] && lines[one + at] != ',') {
      at++;
    }
    return key(lines[one + at]) - key(lines[two + at]);
  }
}
