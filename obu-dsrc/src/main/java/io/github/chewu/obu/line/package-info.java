/**
 * The line of bytes to a writer: serial port, TCP, simulator; the only room that knows serial
 * ports.
 */
package io.github.chewu.obu.line;
