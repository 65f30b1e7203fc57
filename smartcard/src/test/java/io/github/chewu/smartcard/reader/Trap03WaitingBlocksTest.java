package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.smartcard.reader.ReaderEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Waiting for a card blocks every other call, so a watch looks and never waits. */
class Trap03WaitingBlocksTest {
  private static final String NAME = "Bench 0";

  @Test
  @DisplayName("a watch tells of cards and readers, and waits in no native call")
  void looks() throws CardFault {
    // The virtual terminals throw where anyone calls waitFor….
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      List<ReaderEvent> events = new ArrayList<>();
      ReaderWatch watch = bench.readers.watching(events::add);

      watch.step();
      watch.step();
      bench.slot.remove();
      watch.step();
      bench.slot.insert(bench.chip);
      watch.step();
      bench.slot.unplug();
      watch.step();
      watch.close();
      watch.step();

      assertEquals(
          List.of(
              new ReaderEvent(Kind.READER_ATTACHED, NAME),
              new ReaderEvent(Kind.CARD_INSERTED, NAME),
              new ReaderEvent(Kind.CARD_REMOVED, NAME),
              new ReaderEvent(Kind.CARD_INSERTED, NAME),
              new ReaderEvent(Kind.CARD_REMOVED, NAME),
              new ReaderEvent(Kind.READER_DETACHED, NAME)),
          events);
    }
  }

  @Test
  @DisplayName("a listener that throws does not end the watch")
  void survivesListener() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      List<ReaderEvent> events = new ArrayList<>();
      ReaderWatch watch =
          bench.readers.watching(
              event -> {
                events.add(event);
                throw new IllegalStateException("a listener's own fault");
              });

      watch.step();
      bench.slot.remove();
      watch.step();

      assertEquals(3, events.size());
    }
  }

  @Test
  @DisplayName("commands go out while a watch looks")
  void besideCommands() throws Exception {
    try (Bench bench = new Bench(ScriptedChip.t0());
        CardConnection connection = bench.connect()) {
      ReaderWatch watch = bench.readers.watching(event -> {});
      for (int i = 0; i < 10; i++) {
        watch.step();
        assertEquals(0x9000, connection.transmit(Bench.READ).status().value());
      }
    }
  }
}
