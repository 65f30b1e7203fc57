package io.github.chewu.platepool.draw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines that end in LF, of a bounded length, from a stream. One thread at a time. */
final class LineInput {
  /** More than the longest line of a transcript. */
  private static final int LONGEST = 4096;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private int stop;
  private int filled;
  private long number;

  LineInput(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false where there is none that ends. */
  boolean next() throws IOException {
    number++;
    start = stop;
    int at = start;
    while (true) {
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      if (at < filled) {
        end = at;
        stop = at + 1;
        return true;
      }
      if (filled - start > LONGEST) {
        return false;
      }
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      at -= start;
      filled -= start;
      start = 0;
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        end = filled;
        stop = filled;
        return false;
      }
      filled += read;
    }
  }

  /** Whether the last line ended where the stream ends. */
  boolean isAtEnd() throws IOException {
    if (stop == filled) {
      start = 0;
      end = 0;
      stop = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled == 0;
  }

  /** Of the line that was read last, or should have been there, from 1. */
  long number() {
    return number;
  }

  /**
   * Appends the line that was read last to a list; false where it is no entrant behind the last.
   */
  boolean addTo(EntrantsBuilder list) throws DrawFault {
    return list.addLine(buffer, start, end - start);
  }

  /** The line that was read last, where it is text. */
  Optional<String> text() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(buffer, start, end - start);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
