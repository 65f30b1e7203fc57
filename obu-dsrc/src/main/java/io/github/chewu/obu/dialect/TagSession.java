package io.github.chewu.obu.dialect;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.message.Lamp;

/**
 * A conversation with one tag in the field, over files. Every call names that tag to the writer:
 * another tag in its place is {@link WriterReason#OTHER_TAG}. One caller at a time.
 */
public interface TagSession {
  /** The tag as it was when the session began. */
  TagSeen tag();

  /**
   * Reads a part of a file, in clear.
   *
   * @throws LineFault where it cannot be read, or is not genuine ({@link WriterReason#NOT_GENUINE})
   */
  Bytes read(TagFile file, int offset, int length) throws LineFault;

  /**
   * Writes a part of a file, at most once.
   *
   * @throws LineFault whose delivery is {@code UNANSWERED} where nobody knows; reading it back
   *     tells
   */
  void update(TagFile file, int offset, Bytes data) throws LineFault;

  /**
   * Shows the person beside the tag how it ended, and lets the tag go. No call may follow.
   *
   * @throws LineFault where the tag did not confirm; its files are not touched by that
   */
  void finish(Lamp lamp) throws LineFault;
}
