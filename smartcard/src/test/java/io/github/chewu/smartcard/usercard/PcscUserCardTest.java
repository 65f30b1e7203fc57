package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.smartcard.kit.UserCardContract;
import io.github.chewu.smartcard.reader.CardConnection;
import io.github.chewu.smartcard.reader.CardReaders;
import io.github.chewu.smartcard.reader.ReaderSettings;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VirtualReaders;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The contract of a user card through reader and connection, as an integrator uses them. */
class PcscUserCardTest {
  abstract static class InReader extends UserCardContract {
    private final VirtualReader slot = new VirtualReader("Reader 0", delay -> {});
    private final VirtualReaders machine = new VirtualReaders(slot);
    private final CardReaders readers = CardReaders.of(machine::factory, ReaderSettings.standard());
    private final List<CardConnection> connections = new ArrayList<>();
    private final LineProtocol protocol;
    private final Algorithm algorithm;

    InReader(LineProtocol protocol, Algorithm algorithm) {
      this.protocol = protocol;
      this.algorithm = algorithm;
    }

    @Override
    protected ApduChannel insert(VirtualCard card) throws Exception {
      for (CardConnection before : connections) {
        before.close();
      }
      slot.insert(card);
      CardConnection connection = readers.holdingCard().connect();
      connections.add(connection);
      return connection;
    }

    @Override
    protected LineProtocol protocol() {
      return protocol;
    }

    @Override
    protected Algorithm algorithm() {
      return algorithm;
    }

    @AfterEach
    void putAway() {
      connections.forEach(CardConnection::close);
      readers.close();
    }
  }

  @Nested
  class TripleDesByT0 extends InReader {
    TripleDesByT0() {
      super(LineProtocol.T0, Algorithm.TRIPLE_DES);
    }
  }

  @Nested
  class Sm4ByT1 extends InReader {
    Sm4ByT1() {
      super(LineProtocol.T1, Algorithm.SM4);
    }
  }
}
