package io.github.chewu.payments.sql;

import io.github.chewu.core.sql.Store;
import io.github.chewu.payments.channel.SimulatedBank;
import io.github.chewu.payments.kit.Counter;
import io.github.chewu.payments.kit.SimulatedBankContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlBankAccountsTest extends SimulatedBankContract {
  @TempDir Path folder = Path.of("");

  @Override
  protected SimulatedBank bank() throws Exception {
    return SqlBank.open(Store.open(Counter.file(folder)));
  }
}
