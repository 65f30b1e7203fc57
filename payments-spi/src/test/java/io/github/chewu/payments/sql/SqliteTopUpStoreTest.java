package io.github.chewu.payments.sql;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.Store;
import io.github.chewu.payments.fulfilment.TopUpStore;
import io.github.chewu.payments.kit.Counter;
import io.github.chewu.payments.kit.TopUpStoreContract;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteTopUpStoreTest extends TopUpStoreContract {
  @TempDir Path folder = Path.of("");
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-01T04:00:00Z"));
  private long stores;

  /** The same database, empty at first. */
  DataSource database() throws Exception {
    return Counter.file(folder);
  }

  @Override
  protected TopUpStore store() throws Exception {
    return SqlTopUpStore.open(Store.open(database()), clock, new SeededRandom(++stores));
  }
}
