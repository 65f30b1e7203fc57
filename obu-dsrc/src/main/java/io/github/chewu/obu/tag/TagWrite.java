package io.github.chewu.obu.tag;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.line.LineFault;

/** One part of a tag's file, and what it is to hold. */
record TagWrite(TagFile file, int offset, Bytes data) {
  /** What stands there now. */
  Bytes current(TagSession session) throws LineFault {
    return session.read(file, offset, data.length());
  }
}
