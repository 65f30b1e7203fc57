package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.smartcard.kit.DirectChannel;
import io.github.chewu.smartcard.kit.UserCardContract;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import org.junit.jupiter.api.Nested;

/** The contract of a user card on the chip itself, in both protocols and both ciphers. */
class DirectUserCardTest {
  abstract static class Direct extends UserCardContract {
    private final LineProtocol protocol;
    private final Algorithm algorithm;

    Direct(LineProtocol protocol, Algorithm algorithm) {
      this.protocol = protocol;
      this.algorithm = algorithm;
    }

    @Override
    protected ApduChannel insert(VirtualCard card) {
      return new DirectChannel(card);
    }

    @Override
    protected LineProtocol protocol() {
      return protocol;
    }

    @Override
    protected Algorithm algorithm() {
      return algorithm;
    }
  }

  @Nested
  class TripleDesByT0 extends Direct {
    TripleDesByT0() {
      super(LineProtocol.T0, Algorithm.TRIPLE_DES);
    }
  }

  @Nested
  class TripleDesByT1 extends Direct {
    TripleDesByT1() {
      super(LineProtocol.T1, Algorithm.TRIPLE_DES);
    }
  }

  @Nested
  class Sm4ByT0 extends Direct {
    Sm4ByT0() {
      super(LineProtocol.T0, Algorithm.SM4);
    }
  }

  @Nested
  class Sm4ByT1 extends Direct {
    Sm4ByT1() {
      super(LineProtocol.T1, Algorithm.SM4);
    }
  }
}
