package io.github.chewu.obu.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.frame.FrameSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a decoder found.
 *
 * @param frame where it is one
 * @param damage where it began like a frame and is none
 * @param lost the bytes of noise or damage
 * @param length how many bytes of the line it is
 */
public record FrameItem(Optional<Frame> frame, Optional<Damage> damage, Bytes lost, int length) {

  /** What a decoder finds in bytes that come in pieces, the end of the line included. */
  public static List<FrameItem> of(List<Bytes> pieces) {
    FrameDecoder decoder = new FrameDecoder();
    List<FrameItem> items = new ArrayList<>();
    FrameSink sink = into(items);
    for (Bytes piece : pieces) {
      decoder.push(piece.toArray(), 0, piece.length(), sink);
    }
    decoder.end(sink);
    return items;
  }

  /** The frames among what a decoder finds in these bytes. */
  public static List<Frame> framesOf(Bytes line) {
    return of(List.of(line)).stream().flatMap(item -> item.frame().stream()).toList();
  }

  /** Collects items in the order of the line. */
  public static FrameSink into(List<FrameItem> items) {
    return new FrameSink() {
      @Override
      public void frame(Frame frame) {
        items.add(
            new FrameItem(Optional.of(frame), Optional.empty(), Bytes.empty(), frame.wireLength()));
      }

      @Override
      public void noise(Bytes bytes) {
        items.add(new FrameItem(Optional.empty(), Optional.empty(), bytes, bytes.length()));
      }

      @Override
      public void damaged(Damage damage, Bytes bytes) {
        items.add(new FrameItem(Optional.empty(), Optional.of(damage), bytes, bytes.length()));
      }
    };
  }
}
