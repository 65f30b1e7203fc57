/** Recordings of a device line: entries, masks, the text format, and the ring that keeps them. */
package io.github.chewu.core.trace;
