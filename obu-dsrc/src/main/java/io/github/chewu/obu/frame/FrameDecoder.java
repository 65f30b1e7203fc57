package io.github.chewu.obu.frame;

import io.github.chewu.core.bytes.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds frames in a stream of bytes, pushed in pieces of any size: the same items come out however
 * it is cut. Never throws on any input and never loses a good frame; every byte is in exactly one
 * item; at most {@value #LONGEST_RUN} bytes are kept. One thread at a time.
 *
 * <p>{@code FF} stands only in marks, so the stream is a row of runs with marks between. A run is a
 * frame where two marks stand before it and one behind, and its check holds. A mark between two
 * frames may serve both: so a lost mark costs no frame.
 */
public final class FrameDecoder {
  /** The longest frame between its marks, stuffed. */
  public static final int LONGEST_RUN = 2 * Frame.LONGEST_BODY + 4;

  private static final byte MARK = (byte) Frame.MARK;
  private static final byte ESCAPE = (byte) Frame.ESCAPE;
  private static final int MARKS_BEFORE = 2;

  private final byte[] run = new byte[LONGEST_RUN];
  private int length;

  /** XOR of the run so far, and how many escapes it has: also of what was given up as too long. */
  private int check;

  private int escapes;

  /** Marks before the run that belong to no item yet: 0 to 2. */
  private int marks;

  /** Whether the byte before those marks is the closing mark of a frame. */
  private boolean shared;

  /** A decoder at the start of a stream. */
  public FrameDecoder() {}

  /** Takes bytes {@code from} (inclusive) to {@code to} (exclusive) of a buffer. */
  public void push(byte[] buffer, int from, int to, FrameSink sink) {
    int start = from;
    int xor = check;
    int escaped = escapes;
    for (int i = from; i < to; i++) {
      byte next = buffer[i];
      if (next == MARK) {
        check = xor;
        escapes = escaped;
        if (length == 0 && i - start <= LONGEST_RUN) {
          endOfRun(buffer, start, i, sink);
        } else {
          keep(buffer, start, i, sink);
          endOfRun(run, 0, length, sink);
        }
        length = 0;
        xor = 0;
        escaped = 0;
        start = i + 1;
      } else {
        xor ^= next;
        escaped += next == ESCAPE ? 1 : 0;
      }
    }
    check = xor;
    escapes = escaped;
    keep(buffer, start, to, sink);
  }

  /** The stream ended: gives out what is left over. The decoder is at a start again. */
  public void end(FrameSink sink) {
    Bytes left = withMarks(run, 0, length);
    if (isBegun() && length > 0) {
      sink.damaged(Damage.CUT_OFF, left);
    } else if (!left.isEmpty()) {
      sink.noise(left);
    }
    length = 0;
    check = 0;
    escapes = 0;
    marks = 0;
    shared = false;
  }

  private boolean isBegun() {
    return marks + (shared ? 1 : 0) >= MARKS_BEFORE;
  }

  private void keep(byte[] buffer, int from, int to, FrameSink sink) {
    int next = from;
    while (next < to) {
      if (length == LONGEST_RUN) {
        giveUp(run, 0, length, Damage.LONG, sink);
        length = 0;
      }
      int part = Math.min(to - next, LONGEST_RUN - length);
      System.arraycopy(buffer, next, run, length, part);
      length += part;
      next += part;
    }
  }

  /** A mark stands behind these bytes, which are the whole run or what a longer one left. */
  private void endOfRun(byte[] bytes, int from, int to, FrameSink sink) {
    if (from == to) {
      oneMoreMark(sink);
      return;
    }
    if (!isBegun()) {
      giveUp(bytes, from, to, null, sink);
      // The mark behind it may be the first of a frame.
      marks = 1;
      return;
    }
    byte[] content = escapes == 0 ? null : unstuffed(bytes, from, to, escapes);
    int unstuffed = to - from - escapes;
    Damage damage =
        escapes > 0 && content == null
            ? Damage.STUFFING
            : unstuffed < 2 ? Damage.SHORT : check != 0 ? Damage.CHECK : null;
    if (damage != null) {
      giveUp(bytes, from, to, damage, sink);
      marks = 1;
      return;
    }
    int wireLength = marks + (to - from) + 1;
    marks = 0;
    shared = true;
    sink.frame(
        new Frame(
            content == null
                ? Arrays.copyOfRange(bytes, from, to - 1)
                : Arrays.copyOf(content, unstuffed - 1),
            wireLength));
  }

  private void oneMoreMark(FrameSink sink) {
    if (marks == MARKS_BEFORE) {
      shared = false;
      sink.noise(Bytes.of(Frame.MARK));
    } else {
      marks++;
    }
  }

  /** Control, body and check without stuffing; null where that is damaged. */
  private static byte @Nullable [] unstuffed(byte[] bytes, int from, int to, int escapes) {
    byte[] plain = new byte[to - from - escapes];
    int end = 0;
    boolean escaped = false;
    for (int i = from; i < to; i++) {
      if (escaped && bytes[i] != 0 && bytes[i] != 1) {
        return null;
      }
      if (escaped) {
        plain[end++] = (byte) (ESCAPE + bytes[i]);
        escaped = false;
      } else if (bytes[i] == ESCAPE) {
        escaped = true;
      } else {
        plain[end++] = bytes[i];
      }
    }
    return escaped ? null : plain;
  }

  /** Marks and run are no frame: damaged where they began like one, noise else. */
  private void giveUp(byte[] bytes, int from, int to, @Nullable Damage damage, FrameSink sink) {
    boolean begun = isBegun();
    Bytes lost = withMarks(bytes, from, to);
    marks = 0;
    shared = false;
    if (begun && damage != null) {
      sink.damaged(damage, lost);
    } else {
      sink.noise(lost);
    }
  }

  private Bytes withMarks(byte[] bytes, int from, int to) {
    byte[] all = new byte[marks + to - from];
    Arrays.fill(all, 0, marks, MARK);
    System.arraycopy(bytes, from, all, marks, to - from);
    return Bytes.copyOf(all);
  }
}
