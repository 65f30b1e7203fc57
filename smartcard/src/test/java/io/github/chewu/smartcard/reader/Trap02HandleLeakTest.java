package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.reader.ReaderEvent.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A handle to a removed card is never given back, and after 200 of them no connect succeeds. */
class Trap02HandleLeakTest {
  private static final int TEARS = 300;
  // Two looks of pcscd each: the full count where the real stack is asked for, else a sample.
  private static final int REAL_TEARS = RealPcsc.isRequired() ? 215 : 12;

  @Test
  @DisplayName("300 cards torn in the middle of a command, and the reader still connects")
  void torn() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      for (int i = 0; i < TEARS; i++) {
        bench.slot.insert(bench.chip);
        bench.faults(i % 2 == 0 ? "tear-before@#1" : "tear-after@#1");
        try (CardConnection connection = bench.connect()) {
          Bench.fault(ReaderReason.CARD_REMOVED, () -> connection.transmit(Bench.READ));
        }
      }
      assertEquals(0, bench.slot.openHandles());
      assertEquals(new ReaderHealth(TEARS, 0, 0), bench.readers.health());
    }
  }

  @Test
  @DisplayName("300 cards pulled between two commands, and the reader still connects")
  void pulled() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      for (int i = 0; i < TEARS; i++) {
        bench.slot.insert(bench.chip);
        try (CardConnection connection = bench.connect()) {
          connection.transmit(Bench.READ);
          bench.slot.remove();
          CardFault fault =
              Bench.fault(ReaderReason.CARD_REMOVED, () -> connection.transmit(Bench.LOAD));
          assertEquals(Delivery.NOT_SENT, fault.delivery());
        }
      }
      assertEquals(0, bench.slot.openHandles());
      assertEquals(TEARS, bench.chip.seen().size());
    }
  }

  @Test
  @DisplayName("300 cards pulled before the connection was closed, and the reader still connects")
  void pulledBeforeClose() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      for (int i = 0; i < TEARS; i++) {
        bench.slot.insert(bench.chip);
        CardConnection connection = bench.connect();
        bench.slot.remove();
        connection.close();
      }
      assertEquals(0, bench.slot.openHandles());
    }
  }

  @Test
  @DisplayName("a handle that the JDK swallows all the same is counted, and the doctor says so")
  void counts() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      for (int i = 0; i < ReaderHealth.HANDLES / 2; i++) {
        CardConnection connection = bench.connect();
        bench.slot.insert(bench.chip);
        Bench.fault(ReaderReason.CARD_REMOVED, () -> connection.transmit(Bench.READ));
      }
      assertEquals(bench.slot.openHandles(), bench.readers.health().handlesLost());
      assertTrue(
          bench.readers.doctor().stream()
              .anyMatch(finding -> finding.name().equals("pcsc.handles") && !finding.ok()));
    }
  }

  @Test
  @ExtendWith(RealPcsc.class)
  @DisplayName("through pcscd: more tears than there are handles, and the reader still connects")
  void real() throws Exception {
    try (VpcdStage stage = new VpcdStage()) {
      ScriptedChip chip = ScriptedChip.t0();
      chip.on(
          "00B0000004",
          () -> {
            stage.slot.remove();
            return Bytes.hex("9000");
          });
      for (int i = 0; i < REAL_TEARS; i++) {
        CardConnection connection = stage.connect(chip);
        if (i % 2 == 0) {
          Bench.fault(ReaderReason.CARD_REMOVED, () -> tear(connection));
          stage.awaits(Kind.CARD_REMOVED);
        } else {
          stage.slot.remove();
          stage.awaits(Kind.CARD_REMOVED);
          Bench.fault(ReaderReason.CARD_REMOVED, () -> connection.transmit(Bench.LOAD));
        }
      }
      assertEquals(new ReaderHealth(REAL_TEARS, 0, 0), stage.readers.health());
      stage.connect(chip).close();
    }
  }

  /** pcscd needs a while to see that the card is gone, so no answer is all that can be said. */
  private static void tear(CardConnection connection) throws CardFault {
    try {
      connection.transmit(Bench.READ);
    } catch (CardFault e) {
      assertEquals(Delivery.UNANSWERED, e.delivery());
      if (e.situation().reason() == ReaderReason.NO_ANSWER) {
        throw Trouble.plain(ReaderReason.CARD_REMOVED, "", Delivery.UNANSWERED);
      }
      throw e;
    }
  }
}
