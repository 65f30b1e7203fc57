/** Frames in a stream of bytes (writer-dialects.md), pure. */
package io.github.chewu.obu.frame;
