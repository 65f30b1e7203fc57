package io.github.chewu.platepool.index;

/**
 * How the bitmap of a numbering is cut: numbers that agree in their first places lie in words of
 * their own, so that one mask without the digit 4 fits every leaf.
 *
 * @param depth how many places the numbers of a leaf agree in
 * @param size numbers of a leaf, at most 4096
 * @param words of 64 bits that it fills
 */
record Leaves(int depth, int size, int words) {
  private static final int LARGEST = 4096;

  static Leaves of(Numbering numbering) {
    int depth = numbering.length();
    int size = 1;
    while (depth > 0 && size * numbering.radix(depth - 1) <= LARGEST) {
      size *= numbering.radix(--depth);
    }
    return new Leaves(depth, size, (size + Long.SIZE - 1) / Long.SIZE);
  }
}
