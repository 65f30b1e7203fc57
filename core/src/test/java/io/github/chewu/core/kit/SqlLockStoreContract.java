package io.github.chewu.core.kit;

import io.github.chewu.core.sql.SqlLockStore;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.user.LockStore;
import javax.sql.DataSource;

/** What the locks keep on every engine; a subclass gives a database. */
public abstract class SqlLockStoreContract extends LockStoreContract {
  /** For subclasses. */
  protected SqlLockStoreContract() {}

  /** A database without tables, the same one until the test ends. */
  protected abstract DataSource database() throws Exception;

  @Override
  protected final LockStore store(int most) throws Exception {
    return SqlLockStore.open(Store.open(database()), most);
  }
}
