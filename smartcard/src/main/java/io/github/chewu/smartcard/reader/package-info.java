/**
 * Card readers over PC/SC: find one, connect to the card in it, send commands. Every call has a
 * deadline, every failure a {@link io.github.chewu.smartcard.reader.ReaderReason}, and a command
 * that may have been sent is never sent again.
 */
package io.github.chewu.smartcard.reader;
