package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Another program reset the card: every command fails from then on until a new connect. */
class Trap10CardResetTest {
  @Test
  @DisplayName("a reset ends the session, and only a new connection sends again")
  void ends() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      CardConnection old = bench.connect();
      old.transmit(Bench.SELECT);
      bench.slot.resetCard();

      Bench.fault(ReaderReason.CARD_RESET, () -> old.transmit(Bench.LOAD));
      try (CardConnection fresh = bench.connect()) {
        Bench.fault(ReaderReason.CARD_RESET, () -> old.transmit(Bench.LOAD));
        assertTrue(fresh.transmit(Bench.READ).isOk());
      }
      assertEquals(List.of("00A40000023F00", "00B0000004"), bench.chip.seen());
      assertEquals(0, bench.slot.openHandles());
    }
  }
}
