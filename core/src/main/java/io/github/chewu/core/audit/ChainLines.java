package io.github.chewu.core.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, each of a bounded length and ended by LF alone. */
final class ChainLines {
  /** More than any entry's line has. */
  private static final int LONGEST = 2 * SealedEntry.LONGEST + 400;

  /** What stands for a line that is too long or has no end: no entry looks like it. */
  private static final String NO_LINE = "";

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private int at;
  private int end;

  ChainLines(InputStream in) {
    this.in = in;
  }

  /** The next line; empty at the end. */
  Optional<String> next() throws IOException {
    int next = read();
    if (next < 0) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    for (; next >= 0 && next != '\n'; next = read()) {
      if (line.length() <= LONGEST) {
        line.append((char) next);
      }
    }
    boolean whole = next == '\n' && line.length() <= LONGEST;
    return Optional.of(whole ? line.toString() : NO_LINE);
  }

  private int read() throws IOException {
    if (at == end) {
      end = in.read(buffer);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++] & 0xFF;
  }
}
