package io.github.chewu.obu.dialect;

import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.Request;
import java.time.Duration;

/**
 * How one family of writers is spoken to (port, writer-dialects.md): T and I come with the SDK, an
 * integrator adds a third by implementing this and {@link TagSession}. Immutable, safe for any
 * thread.
 */
public interface Dialect {
  /** T, I, or the integrator's own. */
  String name();

  /** The question which device this is; the link asks it after each opening of the line. */
  Request.Repeating<WriterIdentity> identify();

  /**
   * Calls the tag in the field.
   *
   * @param within for the whole opening
   * @throws LineFault with {@link WriterReason#NO_TAG} or {@link WriterReason#SEVERAL_TAGS} where
   *     there is not exactly one
   */
  TagSession open(Link link, Duration within) throws LineFault;
}
