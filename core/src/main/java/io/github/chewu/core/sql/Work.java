package io.github.chewu.core.sql;

import io.github.chewu.core.outcome.StoreFault;
import java.sql.SQLException;

/**
 * One unit of work in a transaction. It may run more than once (never after a commit), so it
 * touches nothing but the transaction.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface Work<T> {
  /**
   * Does the work; whatever it throws rolls the transaction back.
   *
   * @throws StoreFault to refuse, with a reason of the caller's own
   */
  T run(Transaction tx) throws SQLException, StoreFault;
}
