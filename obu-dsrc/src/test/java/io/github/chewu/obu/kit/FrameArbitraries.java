package io.github.chewu.obu.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.obu.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Frames, the bytes around them, and how a line cuts them. */
public final class FrameArbitraries {
  private static final int MARK = 0xFF;
  private static final int ESCAPE = 0xFE;

  private FrameArbitraries() {}

  /** Bytes among which marks, escapes and small values are frequent. */
  public static Arbitrary<Bytes> bytes(int least, int most) {
    Arbitrary<Integer> each =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 255)),
            Tuple.of(1, Arbitraries.of(MARK, ESCAPE, 0x00, 0x01, 0x80)));
    return each.list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(list -> Bytes.of(list.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Bodies of frames, mostly short, some of the longest. */
  public static Arbitrary<Bytes> bodies() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, bytes(0, 40)), Tuple.of(1, bytes(Frame.LONGEST_BODY - 2, Frame.LONGEST_BODY)));
  }

  /** Control bytes 0–255. */
  public static Arbitrary<Integer> controls() {
    return Arbitraries.integers().between(0, 255);
  }

  /** Frames as they stand on the line, of short bodies. */
  public static Arbitrary<Bytes> wires() {
    return Combinators.combine(controls(), bytes(0, 40)).as(Frame::wire);
  }

  /** Frames as a decoder gives them. */
  public static Arbitrary<Frame> frames() {
    return Combinators.combine(controls(), bodies())
        .as((control, body) -> FrameItem.framesOf(Frame.wire(control, body)).get(0));
  }

  /** Any bytes between frames, marks among them. */
  public static Arbitrary<Bytes> noise() {
    return bytes(0, 12);
  }

  /** The same bytes cut into pieces of any size. */
  public static Arbitrary<List<Bytes>> cut(Bytes line) {
    return Arbitraries.integers()
        .between(1, 30)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(sizes -> pieces(line, sizes));
  }

  private static List<Bytes> pieces(Bytes line, List<Integer> sizes) {
    List<Bytes> pieces = new ArrayList<>();
    int at = 0;
    for (int i = 0; at < line.length(); i++) {
      int size = Math.min(sizes.get(i % sizes.size()), line.length() - at);
      pieces.add(line.slice(at, size));
      at += size;
    }
    return pieces;
  }

  /** Bodies that are too long, control bytes that are none. */
  public static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(Frame.LONGEST_BODY + 1, Frame.LONGEST_BODY + 99)
            .map(
                length ->
                    new RefusedCall(
                        Frame.class,
                        "body of " + length,
                        () -> Frame.wire(0, Bytes.filled(length, 0)))),
        Arbitraries.of(-1, 256, 1000)
            .map(
                wrong ->
                    new RefusedCall(
                        Frame.class, "control " + wrong, () -> Frame.wire(wrong, Bytes.empty()))));
  }
}
