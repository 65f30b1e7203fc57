package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The JDK gives the same card to everyone in a process, and one's disconnect takes it from all. */
class Trap11SameCardTwiceTest {
  @Test
  @DisplayName("a second connect is refused, also through other readers of the same machine")
  void refused() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0());
        CardReaders others = CardReaders.of(bench.machine::factory, ReaderSettings.standard())) {
      try (CardConnection connection = bench.connect()) {
        Bench.fault(ReaderReason.IN_USE, bench::connect);
        Bench.fault(ReaderReason.IN_USE, others.named("Bench")::connect);
        assertTrue(connection.transmit(Bench.READ).isOk());
      }
      try (CardConnection connection = others.named("Bench").connect()) {
        assertTrue(connection.transmit(Bench.READ).isOk());
      }
    }
  }

  @Test
  @DisplayName("a connect that failed leaves the reader free")
  void freedByFailure() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      CardReader reader = bench.readers.named("Bench");
      bench.slot.remove();
      Bench.fault(ReaderReason.NO_CARD, reader::connect);
      bench.slot.insert(bench.chip);

      reader.connect().close();
    }
  }
}
