package io.github.chewu.payments.channel;

import io.github.chewu.payments.kit.SimulatedBankContract;

class MemoryBankTest extends SimulatedBankContract {
  private final MemoryBank bank = new MemoryBank();

  @Override
  protected SimulatedBank bank() {
    return bank;
  }
}
