/** Immutable bytes and the encodings of cards and tags. */
package io.github.chewu.core.bytes;
