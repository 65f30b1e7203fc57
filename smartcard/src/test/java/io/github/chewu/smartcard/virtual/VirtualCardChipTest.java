package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.smartcard.kit.ChipContract;
import io.github.chewu.smartcard.kit.TestCards;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import org.junit.jupiter.api.Nested;

/** The virtual card is a chip under either protocol. */
class VirtualCardChipTest {
  private static Chip chip(LineProtocol protocol) {
    CardState issued = TestCards.issued(Algorithm.TRIPLE_DES);
    return TestCards.chip(issued.withProfile(issued.profile().with(protocol)));
  }

  /** In bytes. */
  @Nested
  class UnderT0 extends ChipContract {
    private final Chip chip = VirtualCardChipTest.chip(LineProtocol.T0);

    @Override
    protected Chip chip() {
      return chip;
    }
  }

  /** In blocks. */
  @Nested
  class UnderT1 extends ChipContract {
    private final Chip chip = VirtualCardChipTest.chip(LineProtocol.T1);

    @Override
    protected Chip chip() {
      return chip;
    }
  }
}
