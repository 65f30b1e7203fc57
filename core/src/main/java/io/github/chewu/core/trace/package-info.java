/**
 * Recordings of a device line, with secrets masked: entries, the text format, a channel that
 * records and one that replays. The same for the card line and the serial line.
 */
package io.github.chewu.core.trace;
