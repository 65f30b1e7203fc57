package io.github.chewu.payments.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.sql.Store;
import io.github.chewu.payments.channel.ChannelFaults;
import io.github.chewu.payments.channel.PaymentChannel;
import io.github.chewu.payments.channel.PaymentIntent;
import io.github.chewu.payments.channel.SimulatedChannel;
import io.github.chewu.payments.kit.Counter;
import io.github.chewu.payments.kit.PaymentChannelContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlBankTest extends PaymentChannelContract {
  @TempDir Path folder = Path.of("");

  private Store store() throws Exception {
    return Store.open(Counter.file(folder));
  }

  @Override
  protected PaymentChannel channel() throws Exception {
    return SimulatedChannel.of("wechat", SqlBank.open(store()), ChannelFaults.NONE);
  }

  @Override
  protected Money taken() throws Exception {
    String sql =
        "SELECT COALESCE(SUM(amount_fen), 0) AS fen FROM chewu_simulated_bank WHERE state = 'TAKEN'";
    return Money.ofFen(store().read(tx -> tx.first(sql, row -> row.getLong("fen"))).orElseThrow());
  }

  @Test
  @DisplayName("the bank remembers a payment whose till died before it heard the answer")
  void outlivesTheTill() throws Exception {
    SimulatedChannel deaf =
        SimulatedChannel.of(
            "wechat", SqlBank.open(store()), (call, reference) -> ChannelFaults.Fault.ANSWER_LOST);
    Money amount = Money.ofFen(100);
    assertInstanceOf(
        Unknown.class, deaf.pay(new PaymentIntent("A-1", "A", amount, "anna", Optional.empty())));

    assertEquals(amount, taken());
    assertEquals(
        amount,
        channel().query("A-1").fold(d -> d.receipt().amount(), n -> Money.ZERO, u -> Money.ZERO));
  }
}
