package io.github.chewu.core.purse;

import io.github.chewu.core.kit.Cards;
import io.github.chewu.core.kit.LoadAuthorityContract;

class SoftwareLoadAuthorityTest extends LoadAuthorityContract {
  @Override
  protected LoadAuthority authority() {
    return new SoftwareLoadAuthority(Cards.keys(null));
  }
}
