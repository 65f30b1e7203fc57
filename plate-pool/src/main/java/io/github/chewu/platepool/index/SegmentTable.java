package io.github.chewu.platepool.index;

import java.util.List;

/**
 * Which segments have serials that begin as typed, all of them at once: a bit a segment, in groups
 * of 64. Immutable.
 */
final class SegmentTable {
  private final int[] lengths;
  private final int longest;

  /** By group, then by place and character: the segments that allow it there. */
  private final long[][] allowing;

  private final long[] all;

  SegmentTable(List<SerialPattern> patterns) {
    lengths = patterns.stream().mapToInt(pattern -> pattern.places().size()).toArray();
    longest = patterns.stream().mapToInt(pattern -> pattern.places().size()).max().orElse(0);
    int groups = (lengths.length + Long.SIZE - 1) / Long.SIZE;
    allowing = new long[groups][longest * Numbering.ASCII];
    all = new long[groups];
    for (int segment = 0; segment < lengths.length; segment++) {
      List<String> places = patterns.get(segment).places();
      all[segment / Long.SIZE] |= 1L << segment;
      for (int place = 0; place < places.size(); place++) {
        for (int i = 0; i < places.get(place).length(); i++) {
          int row = place * Numbering.ASCII + places.get(place).charAt(i);
          allowing[segment / Long.SIZE][row] |= 1L << segment;
        }
      }
    }
  }

  int groups() {
    return allowing.length;
  }

  /** The segments of a group with serials that begin so. */
  long live(int group, CharSequence typed) {
    long live = typed.length() <= longest ? all[group] : 0;
    for (int place = 0; place < typed.length() && live != 0; place++) {
      char character = typed.charAt(place);
      int row = place * Numbering.ASCII + character;
      live &= character < Numbering.ASCII ? allowing[group][row] : 0;
    }
    return live;
  }

  /** The segment that has a serial, or -1. */
  int holder(CharSequence serial) {
    for (int group = 0; group < groups(); group++) {
      for (long live = live(group, serial); live != 0; live &= live - 1) {
        int segment = group * Long.SIZE + Long.numberOfTrailingZeros(live);
        if (lengths[segment] == serial.length()) {
          return segment;
        }
      }
    }
    return -1;
  }
}
