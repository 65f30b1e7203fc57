package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.smartcard.kit.PsamContract;
import io.github.chewu.smartcard.kit.TestCards;

class SoftwarePsamTest extends PsamContract {
  @Override
  protected Psam psam(TerminalNumber terminal) {
    return new SoftwarePsam(TestCards.authority(), terminal, 0xA1B2);
  }
}
