package io.github.chewu.obu.kit;

import io.github.chewu.core.bytes.Bytes;
import java.io.IOException;

/** The other end of a line, for a test to play. */
public interface FarEnd extends AutoCloseable {
  /** Sends bytes towards the line. */
  void send(Bytes bytes) throws IOException;

  /** The next bytes that came over the line; waits for so many. */
  Bytes receive(int count) throws IOException;

  /** Lets the line go away, as an unplugged cable does. */
  void hangUp() throws IOException;

  /** Gives back what is left. */
  @Override
  void close() throws IOException;
}
