package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.StoreFault;

/**
 * With which value from outside a commitment was drawn (port): one for each, for ever. A transcript
 * refuses a second value by itself; its copies, made before the draw, do so by this. Any thread,
 * and for a store on a server any process.
 */
public interface DrawRegister {
  /**
   * Keeps the value of a commitment that has none yet; durable when it answers.
   *
   * @return the value that is kept: this one, or the one kept before, which stays
   * @throws StoreFault where it cannot be said; the same again does no harm
   */
  String keep(Bytes commitment, String outside) throws StoreFault;
}
