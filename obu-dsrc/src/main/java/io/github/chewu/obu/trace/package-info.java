/** Recordings of the line to a writer: kept, masked, explained, replayed, written for Wireshark. */
package io.github.chewu.obu.trace;
