package io.github.chewu.platepool.sql;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.kit.ClaimStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresClaimStoreTest extends ClaimStoreContract {
  @RegisterExtension static final Databases.Postgres SERVER = new Databases.Postgres();
  private long stores;

  @Override
  protected ClaimStore store() throws Exception {
    Store store = Store.open(SERVER.database());
    return SqlClaimStore.open(store, StoreClock.of(clock), new SeededRandom(++stores));
  }
}
