package io.github.chewu.obu.link;

import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;

/**
 * Requests that belong together, such as those of one tag session: all go over the same opening of
 * the line, that of the first. Once the line was lost since, a call fails with {@link
 * LineReason#REOPENED} and sends nothing: the writer may have been switched off meanwhile and know
 * nothing of the tag, or another tag may lie there. Safe for any thread.
 */
public final class Connection {
  private final Link link;

  // Guarded by the lock of the link.
  private long opening;

  Connection(Link link) {
    this.link = link;
  }

  /**
   * As {@link Link#ask}.
   *
   * @throws LineFault where none came in time, the line cannot be used, or the writer refused
   */
  public <A> A ask(Request.Repeating<A> request, Duration within) throws LineFault {
    return link.exclusively(
        within, deadline -> link.exchange(this, deadline).repeat(request, deadline));
  }

  /**
   * As {@link Link#send}.
   *
   * @throws LineFault whose delivery is {@code UNANSWERED} where the writer may have acted
   */
  public <A> A send(Request.Once<A> request, Duration within) throws LineFault {
    return link.exclusively(
        within, deadline -> link.exchange(this, deadline).once(request, deadline));
  }

  boolean isBegun() {
    return opening != 0;
  }

  boolean goesOver(long current) {
    return opening == current;
  }

  void begin(long current) {
    opening = current;
  }
}
