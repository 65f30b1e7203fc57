package io.github.chewu.obu.frame;

import io.github.chewu.core.bytes.Bytes;

/** Takes what a {@link FrameDecoder} finds, in the order of the line. */
public interface FrameSink {
  /** A whole frame with the right check. */
  void frame(Frame frame);

  /** Bytes that belong to no frame. */
  void noise(Bytes bytes);

  /** Bytes that began like a frame and are none. */
  void damaged(Damage damage, Bytes bytes);
}
