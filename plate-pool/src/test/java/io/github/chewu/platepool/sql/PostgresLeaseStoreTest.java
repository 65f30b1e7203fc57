package io.github.chewu.platepool.sql;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.LeaseStore;
import io.github.chewu.platepool.kit.LeaseStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLeaseStoreTest extends LeaseStoreContract {
  @RegisterExtension static final Databases.Postgres SERVER = new Databases.Postgres();
  private long stores;

  private SqlClaimStore store() throws Exception {
    Store store = Store.open(SERVER.database());
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
