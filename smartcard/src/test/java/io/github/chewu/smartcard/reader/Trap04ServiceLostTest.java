package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.outcome.Finding;
import io.github.chewu.smartcard.reader.ReaderEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The service went away while the program ran. */
class Trap04ServiceLostTest {
  @Test
  @DisplayName("a service that was there and is gone is said to be lost, with what to do")
  void lost() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      bench.readers.list();
      bench.machine.stopService();

      Bench.fault(ReaderReason.SERVICE_LOST, bench.readers::list);
      Finding service =
          bench.readers.doctor().stream()
              .filter(finding -> finding.name().equals("pcsc.service"))
              .findFirst()
              .orElseThrow();
      assertFalse(service.ok());
      assertFalse(service.remedy().isEmpty());
    }
  }

  @Test
  @DisplayName("a service that goes away under an open connection sends nothing more")
  void underConnection() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0());
        CardConnection connection = bench.connect()) {
      bench.machine.stopService();

      CardFault fault =
          Bench.fault(ReaderReason.SERVICE_LOST, () -> connection.transmit(Bench.LOAD));
      assertEquals(Delivery.NOT_SENT, fault.delivery());
      assertTrue(bench.chip.seen().isEmpty());
    }
  }

  @Test
  @DisplayName("where a provider finds its way back, so do the readers and their watch")
  void back() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      List<ReaderEvent.Kind> kinds = new ArrayList<>();
      ReaderWatch watch = bench.readers.watching(event -> kinds.add(event.kind()));
      watch.step();
      kinds.clear();

      bench.machine.stopService();
      watch.step();
      bench.machine.startService();
      watch.step();

      assertEquals(
          List.of(
              Kind.SERVICE_LOST,
              Kind.CARD_REMOVED,
              Kind.READER_DETACHED,
              Kind.SERVICE_BACK,
              Kind.READER_ATTACHED,
              Kind.CARD_INSERTED),
          kinds);
      assertEquals(1, bench.readers.list().size());
    }
  }
}
