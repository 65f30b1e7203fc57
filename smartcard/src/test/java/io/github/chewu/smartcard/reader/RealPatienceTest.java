package io.github.chewu.smartcard.reader;

import io.github.chewu.smartcard.kit.PatienceContract;

class RealPatienceTest extends PatienceContract {
  @Override
  protected Patience patience() {
    return Patience.real();
  }
}
