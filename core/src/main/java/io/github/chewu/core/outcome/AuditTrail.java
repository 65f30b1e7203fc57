package io.github.chewu.core.outcome;

/**
 * Where it is kept who did what (port): append only, nothing in it is ever changed or removed.
 * Implementations are safe for any thread.
 */
@FunctionalInterface
public interface AuditTrail {
  /**
   * Adds an event at the end, stamped by the trail's clock. Durable when it returns.
   *
   * @throws StoreFault where it was not added
   */
  void append(Event event) throws StoreFault;

  /**
   * What somebody did.
   *
   * @param operator who, by the operator's identifier
   * @param act what, such as {@code card.issue}
   * @param subject to what, such as {@code card:62012201234567890123}
   * @param result how it ended: the outcome, or the key of its reason
   * @param evidence what shows it; never a secret
   */
  record Event(String operator, String act, String subject, String result, Evidence evidence) {}
}
