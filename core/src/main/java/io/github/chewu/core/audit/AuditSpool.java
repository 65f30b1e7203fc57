package io.github.chewu.core.audit;

import io.github.chewu.core.outcome.StoreFault;
import java.util.List;

/**
 * Where sealed entries are kept, with a mark of how far a server has acknowledged them (port).
 * Several processes may share one and never fork its chain. Implementations are safe for any
 * thread.
 */
public interface AuditSpool {
  /** Where the chain ends; {@link ChainHead#START} where it has no entry. */
  ChainHead head() throws StoreFault;

  /**
   * Appends an entry. Durable when it returns true.
   *
   * @return false, with nothing changed, where it does not follow the head: another process was
   *     faster
   */
  boolean append(SealedEntry entry) throws StoreFault;

  /**
   * The entries of greater numbers, by number, acknowledged or not.
   *
   * @param number 0 for all
   * @param most how many at most, from 1
   */
  List<SealedEntry> after(long number, int most) throws StoreFault;

  /** The number up to which all are acknowledged; 0 at first. */
  long acknowledged() throws StoreFault;

  /**
   * Marks the next entry as acknowledged. Doing it again changes nothing.
   *
   * @throws StoreFault with {@link AuditReason#FORKED} where it is none of this chain, with {@link
   *     AuditReason#NOT_NEXT} where one before it is not acknowledged
   */
  void acknowledge(ChainHead entry) throws StoreFault;
}
