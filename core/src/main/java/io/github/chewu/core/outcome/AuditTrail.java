package io.github.chewu.core.outcome;

/**
 * Where each act leaves an entry, and each refusal too (审计, T12; port). Implementations are safe
 * for any thread.
 */
@FunctionalInterface
public interface AuditTrail {

  /**
   * Keeps an entry, behind those kept before. Durable when it returns.
   *
   * @throws StoreFault where it could not be kept: what has not begun must not begin then
   */
  void keep(AuditEntry entry) throws StoreFault;
}
