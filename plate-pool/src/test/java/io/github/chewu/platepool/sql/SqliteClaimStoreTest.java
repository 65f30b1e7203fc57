package io.github.chewu.platepool.sql;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.kit.ClaimStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteClaimStoreTest extends ClaimStoreContract {
  @TempDir private Path folder = Path.of("");
  private long stores;

  @Override
  protected ClaimStore store() throws Exception {
    Store store = Store.open(Databases.sqlite(folder));
    return SqlClaimStore.open(store, StoreClock.of(clock), new SeededRandom(++stores));
  }
}
