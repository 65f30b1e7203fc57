package io.github.chewu.platepool.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes entrants in any order. A code is 1 to {@value #LONGEST_CODE} bytes of UTF-8: printable
 * ASCII without blank, {@code "}, {@code #} and comma, and Han characters from U+4E00 to U+9FFF; a
 * weight is 1 to {@value #GREATEST_WEIGHT}. Used once, by one thread.
 */
public final class EntrantsBuilder {
  /** The most bytes of a code. */
  public static final int LONGEST_CODE = 64;

  /** The most tickets of one entrant. */
  public static final int GREATEST_WEIGHT = 1_000_000;

  private static final int LONGEST_LINE = LONGEST_CODE + ",1000000\n".length();
  private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

  private byte[] lines = new byte[1024];
  private int[] starts = new int[64];
  private int size;
  private int end;
  private long tickets;
  private boolean ascending = true;

  EntrantsBuilder() {}

  /**
   * Takes one with one ticket.
   *
   * @throws DrawFault where the code is refused, or the list is full
   */
  public EntrantsBuilder add(String code) throws DrawFault {
    return add(code, 1);
  }

  /**
   * Takes one.
   *
   * @param weight how many tickets he has (梯次)
   * @throws DrawFault where code or weight is refused, or the list is full
   */
  public EntrantsBuilder add(String code, long weight) throws DrawFault {
    makeRoom();
    int at = end;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (!isAllowed(c) || at - end > LONGEST_CODE) {
        throw new DrawFault(DrawReason.ENTRANT_CODE, shown(code));
      }
      if (c < 0x80) {
        lines[at++] = (byte) c;
      } else {
        lines[at++] = (byte) (0xE0 | (c >> 12));
        lines[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
        lines[at++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    if (at == end || at - end > LONGEST_CODE) {
      throw new DrawFault(DrawReason.ENTRANT_CODE, shown(code));
    }
    if (weight < 1 || weight > GREATEST_WEIGHT) {
      throw new DrawFault(DrawReason.ENTRANT_WEIGHT, code, weight);
    }
    lines[at++] = ',';
    for (byte digit : Long.toString(weight).getBytes(StandardCharsets.US_ASCII)) {
      lines[at++] = digit;
    }
    lines[at++] = '\n';
    take(at, weight);
    return this;
  }

  /** Takes a line of a transcript; false where it is none, or not behind the one before. */
  boolean addLine(byte[] from, int offset, int length) throws DrawFault {
    makeRoom();
    if (length + 1 > LONGEST_LINE) {
      return false;
    }
    System.arraycopy(from, offset, lines, end, length);
    int stop = end + length;
    lines[stop] = '\n';
    int comma = comma(end, stop);
    if (comma <= end || comma - end > LONGEST_CODE || !isText(end, comma)) {
      return false;
    }
    int weight = Entrants.weight(lines, stop + 1);
    // Written as we write it: no leading zero, no sign, nothing behind.
    boolean canonical =
        lines[comma + 1] != '0' && weight >= 1 && weight <= GREATEST_WEIGHT && stop - comma <= 8;
    if (!canonical) {
      return false;
    }
    take(stop + 1, weight);
    return ascending;
  }

  private int comma(int from, int to) {
    int at = from;
    while (at < to && lines[at] != ',') {
      at++;
    }
    for (int i = at + 1; i < to; i++) {
      if (lines[i] < '0' || lines[i] > '9') {
        return -1;
      }
    }
    return at + 1 < to ? at : -1;
  }

  private boolean isText(int from, int to) {
    for (int i = from; i < to; i++) {
      int c = lines[i];
      if (c < 0) {
        if (i + 2 >= to || (c & 0xF0) != 0xE0 || !isTail(i + 1) || !isTail(i + 2)) {
          return false;
        }
        c = (c & 0xF) << 12 | (lines[i + 1] & 0x3F) << 6 | (lines[i + 2] & 0x3F);
        i += 2;
      }
      if (!isAllowed((char) c)) {
        return false;
      }
    }
    return true;
  }

  private boolean isTail(int at) {
    return (lines[at] & 0xC0) == 0x80;
  }

  private static boolean isAllowed(char c) {
    return (c > ' ' && c < 0x7F && c != ',' && c != '"' && c != '#')
        || (c >= 0x4E00 && c <= 0x9FFF);
  }

  /** As a message may show it: its start, nothing that moves a cursor. */
  private static String shown(String code) {
    String start = code.length() > 40 ? code.substring(0, 40) + "…" : code;
    return start.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }

  private void makeRoom() throws DrawFault {
    if (end > MOST_BYTES - LONGEST_LINE - 2) {
      throw new DrawFault(DrawReason.TOO_MANY_ENTRANTS, size);
    }
    if (lines.length - end < LONGEST_LINE + 2) {
      lines = Arrays.copyOf(lines, (int) Math.min(MOST_BYTES, lines.length * 3L / 2));
    }
    if (starts.length - size < 2) {
      starts = Arrays.copyOf(starts, (int) Math.min(MOST_BYTES, starts.length * 3L / 2));
    }
  }

  private void take(int next, long weight) {
    ascending &= size == 0 || CodeOrder.compare(lines, starts[size - 1], end) < 0;
    starts[size++] = end;
    end = next;
    tickets += weight;
  }

  /**
   * The list. This builder is used up.
   *
   * @throws DrawFault where there is nobody in it, or somebody twice
   */
  public Entrants build() throws DrawFault {
    if (size == 0) {
      throw new DrawFault(DrawReason.NO_ENTRANTS);
    }
    if (ascending) {
      lines = Arrays.copyOf(lines, end);
    } else {
      CodeOrder.sort(lines, starts, size);
      rewrite();
      requireNobodyTwice();
    }
    starts = Arrays.copyOf(starts, size + 1);
    starts[size] = end;
    return new Entrants(lines, starts, tickets);
  }

  private void requireNobodyTwice() throws DrawFault {
    for (int i = 1; i < size; i++) {
      if (CodeOrder.compare(lines, starts[i - 1], starts[i]) == 0) {
        throw new DrawFault(DrawReason.ENTRANT_TWICE, Entrants.code(lines, starts[i]));
      }
    }
  }

  /** Lays the lines in their order, so that whoever goes through them goes straight. */
  private void rewrite() {
    byte[] ordered = new byte[end];
    int at = 0;
    for (int i = 0; i < size; i++) {
      int from = starts[i];
      starts[i] = at;
      int to = from;
      while (lines[to] != '\n') {
        to++;
      }
      System.arraycopy(lines, from, ordered, at, to + 1 - from);
      at += to + 1 - from;
    }
    lines = ordered;
  }
}
