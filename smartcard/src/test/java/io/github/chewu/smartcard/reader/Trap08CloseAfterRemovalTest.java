package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ending a transaction throws after a removal; it must not stop the disconnect. */
class Trap08CloseAfterRemovalTest {
  @Test
  @DisplayName("closing after a removal is quiet, gives the handle back, and twice is once")
  void quiet() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0()).faults("tear-after@#1")) {
      CardConnection connection = bench.connect();
      CardFault first =
          Bench.fault(ReaderReason.CARD_REMOVED, () -> connection.transmit(Bench.READ));
      connection.close();
      connection.close();

      assertTrue(first.getCause() instanceof IllegalArgumentException);
      assertFalse(connection.isOpen());
      assertEquals(0, bench.slot.openHandles());
    }
  }

  @Test
  @DisplayName("closing resets the card, so that nobody finds it authenticated")
  void resets() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      int before = bench.chip.resets();
      bench.connect().close();

      assertEquals(before + 1, bench.chip.resets());
    }
  }

  @Test
  @DisplayName("a closed connection sends nothing and says that it is closed")
  void closed() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      CardConnection connection = bench.connect();
      connection.close();

      Bench.fault(ReaderReason.CLOSED, () -> connection.transmit(Bench.READ));
      assertTrue(bench.chip.seen().isEmpty());
    }
  }

  @Test
  @ExtendWith(RealPcsc.class)
  @DisplayName("through pcscd: a card pulled before the close costs no handle")
  void real() throws Exception {
    try (VpcdStage stage = new VpcdStage()) {
      ScriptedChip chip = ScriptedChip.t0();
      CardConnection connection = stage.connect(chip);
      stage.slot.remove();
      stage.awaits(ReaderEvent.Kind.CARD_REMOVED);
      connection.close();
      stage.connect(chip).close();

      assertEquals(new ReaderHealth(2, 0, 0), stage.readers.health());
    }
  }
}
