package io.github.chewu.platepool.index;

import java.util.Arrays;

/**
 * Which characters begin a free number, after every beginning of a serial that lacks two places or
 * more: one mask of 34 bits each, a bit a character of {@link SerialPattern#ALL}. What follows the
 * place before the last is read from the bitmap. One thread at a time.
 */
final class NextMasks {
  private final Numbering numbering;
  private final long[][] rows;

  NextMasks(Numbering numbering) {
    this.numbering = numbering;
    rows = new long[numbering.length() - 1][];
    for (int depth = 0; depth < rows.length; depth++) {
      long all = 0;
      for (int digit = 0; digit < numbering.radix(depth); digit++) {
        all |= 1L << numbering.code(depth, digit);
      }
      rows[depth] = new long[numbering.prefixes(depth)];
      Arrays.fill(rows[depth], all);
    }
  }

  private NextMasks(NextMasks other) {
    numbering = other.numbering;
    rows = new long[other.rows.length][];
    for (int depth = 0; depth < rows.length; depth++) {
      rows[depth] = other.rows[depth].clone();
    }
  }

  NextMasks copy() {
    return new NextMasks(this);
  }

  long after(int depth, int prefix) {
    return rows[depth][prefix];
  }

  /** Nothing is free any more after a beginning that lacks the last place. */
  void emptied(int prefix) {
    int node = prefix;
    for (int depth = rows.length - 1; depth >= 0; depth--) {
      int digit = node % numbering.radix(depth);
      node /= numbering.radix(depth);
      rows[depth][node] &= ~(1L << numbering.code(depth, digit));
      if (rows[depth][node] != 0) {
        return;
      }
    }
  }

  /** Something is free again after a beginning that lacks the last place. */
  void filled(int prefix) {
    int node = prefix;
    for (int depth = rows.length - 1; depth >= 0; depth--) {
      int digit = node % numbering.radix(depth);
      node /= numbering.radix(depth);
      boolean known = rows[depth][node] != 0;
      rows[depth][node] |= 1L << numbering.code(depth, digit);
      if (known) {
        return;
      }
    }
  }
}
