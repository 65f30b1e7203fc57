package io.github.chewu.platepool.sql;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.LeaseStore;
import io.github.chewu.platepool.kit.LeaseStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLeaseStoreTest extends LeaseStoreContract {
  @TempDir private Path folder = Path.of("");
  private long stores;

  private SqlClaimStore store() throws Exception {
    Store store = Store.open(Databases.sqlite(folder));
    return SqlClaimStore.open(store, StoreClock.of(clock), new SeededRandom(++stores));
  }

  @Override
  protected LeaseStore leases() throws Exception {
    return store();
  }

  @Override
  protected ClaimStore claims() throws Exception {
    return store();
  }
}
