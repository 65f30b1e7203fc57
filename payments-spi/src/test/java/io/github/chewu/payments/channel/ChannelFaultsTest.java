package io.github.chewu.payments.channel;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.payments.kit.ChannelFaultsContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;

/** Scripts as till and tests write them. */
class ChannelFaultsTest {
  /** Nothing ever goes wrong. */
  @Nested
  class None extends ChannelFaultsContract {
    @Override
    protected ChannelFaults faults() {
      return ChannelFaults.NONE;
    }
  }

  /** Each fault as often as any other. */
  @Nested
  class Drawn extends ChannelFaultsContract {
    @Override
    protected ChannelFaults faults() {
      RandomGenerator random = new SeededRandom(1);
      ChannelFaults.Fault[] all = ChannelFaults.Fault.values();
      return (call, reference) -> all[random.nextInt(all.length)];
    }
  }
}
