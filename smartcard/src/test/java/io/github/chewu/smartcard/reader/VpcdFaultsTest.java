package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fault scripts of a card behind the real pcscd. */
@ExtendWith(RealPcsc.class)
class VpcdFaultsTest {
  @Test
  @DisplayName(
      "a torn card comes back without power in between, executed or not as the script says")
  void tears() throws Exception {
    try (VpcdStage stage = new VpcdStage()) {
      ScriptedChip chip = ScriptedChip.t0();
      torn(stage.connect(chip), stage, "tear-after@52");
      int resets = chip.resets();
      chip.awaitLook();
      torn(stage.reader().connect(), stage, "tear-before@52");
      assertTrue(chip.resets() > resets);
      chip.awaitLook();

      try (CardConnection connection = stage.reader().connect()) {
        assertTrue(connection.transmit(Bench.READ).isOk());
      }
      assertEquals(List.of(Bench.LOAD_T0, "00B0000004"), chip.seen());
    }
  }

  private static void torn(CardConnection connection, VpcdStage stage, String script) {
    stage.slot.faults(Bench.plan(script));
    CardFault fault = assertThrows(CardFault.class, () -> connection.transmit(Bench.LOAD));
    assertEquals(Delivery.UNANSWERED, fault.delivery());
  }

  @Test
  @DisplayName("a mute card and a wrong answer reach the caller as such, and the card stays")
  void stays() throws Exception {
    try (VpcdStage stage = new VpcdStage()) {
      ScriptedChip chip = ScriptedChip.t0();
      stage.slot.faults(Bench.plan("sw=6A82@B0,mute@52"));
      try (CardConnection connection = stage.connect(chip)) {
        assertEquals(Bytes.hex("6A82"), connection.transmit(Bench.READ).toBytes());
        Bench.fault(ReaderReason.NO_ANSWER, () -> connection.transmit(Bench.LOAD));
      }
      try (CardConnection connection = stage.reader().connect()) {
        assertTrue(connection.transmit(Bench.LOAD).isOk());
      }
      assertEquals(List.of(Bench.LOAD_T0), chip.seen());
    }
  }
}
