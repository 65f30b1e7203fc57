package io.github.chewu.obu.tag;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.dialect.TagFile;

/** One part of a tag's file, and what it is to hold. */
record TagWrite(TagFile file, int offset, Bytes data) {}
