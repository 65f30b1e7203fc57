package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;

/**
 * The answer to reset (ISO 7816-3): the protocol, and eight historical bytes unlike another card's.
 */
final class VirtualCardAtr {
  private static final Bytes MAKER = Bytes.hex("43485755");

  private VirtualCardAtr() {}

  static Bytes of(CardState card) {
    Bytes history = MAKER.plus(card.number().from(4));
    if (card.profile().protocol() == LineProtocol.T0) {
      return Bytes.hex("3B680000").plus(history);
    }
    Bytes body = Bytes.hex("8801").plus(history);
    int check = 0;
    for (int i = 0; i < body.length(); i++) {
      check ^= body.at(i);
    }
    return Bytes.of(0x3B).plus(body).plus(Bytes.of(check));
  }
}
