package io.github.chewu.core.audit;

import io.github.chewu.core.outcome.Outcome;

/** Where sealed entries go to be safe (port). Implementations are safe for any thread. */
@FunctionalInterface
public interface AuditServer {
  /**
   * Hands over one entry. The same entry again is acknowledged again and kept once; another entry
   * of a number that is there, or one past the next number, is refused.
   *
   * @return Done with the entry's number and hash once the server keeps it durably; Unknown where
   *     the answer was lost
   */
  Outcome<ChainHead> upload(SealedEntry entry);
}
