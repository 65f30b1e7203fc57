package io.github.chewu.core.toll;

import io.github.chewu.core.outcome.StoreFault;
import java.util.Optional;

/**
 * The back office's list of tags (port). A tag itself cannot say that it was cancelled: its bytes
 * are then those of one that was issued and never activated (obu-tag.md 2.3, E17). Implementations
 * are safe for any thread.
 */
public interface TagRegister {
  /**
   * What is known of a tag; empty for one that was never recorded here.
   *
   * @param serial 16 digits
   */
  Optional<TagState> state(String serial) throws StoreFault;

  /**
   * Records what became of a tag. Durable when it returns; again with the same state changes
   * nothing.
   */
  void record(String serial, TagState state) throws StoreFault;
}
