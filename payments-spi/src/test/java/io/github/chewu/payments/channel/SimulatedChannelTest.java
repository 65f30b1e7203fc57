package io.github.chewu.payments.channel;

import io.github.chewu.core.money.Money;
import io.github.chewu.payments.kit.PaymentChannelContract;

class SimulatedChannelTest extends PaymentChannelContract {
  private final MemoryBank bank = new MemoryBank();

  @Override
  protected PaymentChannel channel() {
    return SimulatedChannel.of("wechat", bank, ChannelFaults.NONE);
  }

  @Override
  protected Money taken() {
    return bank.taken();
  }
}
