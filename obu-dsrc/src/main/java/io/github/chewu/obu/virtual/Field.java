package io.github.chewu.obu.virtual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The radio field of a writer: which tags lie in it, and which one it is talking to. */
final class Field {
  static final int NO_TAG = 0x01;
  static final int SEVERAL_TAGS = 0x07;

  private List<VirtualTag> tags = List.of();
  private @Nullable VirtualTag linked;

  /** Why no tag can be talked to until it is called again; 0 for no reason. */
  private int trouble;

  void lay(List<VirtualTag> there) {
    tags = List.copyOf(there);
    release();
  }

  /** From now on, and until a tag is called again after this request, the answer is this error. */
  void disturb(int error) {
    trouble = error;
    release();
  }

  /** Ends the session, as power lost does. */
  void release() {
    linked = null;
    tags.forEach(VirtualTag::reset);
  }

  /**
   * Calls the tags anew.
   *
   * @param disturbed whether the disturbance is one of this very request
   * @return 0 where exactly one answered, else the error
   */
  int call(boolean disturbed) {
    release();
    if (disturbed && trouble != 0) {
      return trouble;
    }
    trouble = 0;
    if (tags.size() != 1) {
      return tags.isEmpty() ? NO_TAG : SEVERAL_TAGS;
    }
    linked = tags.get(0);
    return 0;
  }

  /** The one that was called and still lies there. */
  @Nullable VirtualTag linked() {
    return linked;
  }

  /** Lies there, called or not. */
  @Nullable VirtualTag only() {
    return trouble == 0 && tags.size() == 1 ? tags.get(0) : null;
  }

  /** Why {@link #linked()} is none. */
  int error() {
    return trouble == 0 ? NO_TAG : trouble;
  }
}
