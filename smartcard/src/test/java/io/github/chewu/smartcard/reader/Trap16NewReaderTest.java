package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.smartcard.reader.ReaderEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The JDK's own waiting watches only the readers that were there when it began. */
class Trap16NewReaderTest {
  @Test
  @DisplayName("a reader that is attached later is seen, and can be used")
  void seen() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      bench.slot.unplug();
      List<ReaderEvent> events = new ArrayList<>();
      ReaderWatch watch = bench.readers.watching(events::add);
      watch.step();
      assertEquals(List.of(), events);

      bench.slot.plug();
      bench.slot.insert(bench.chip);
      watch.step();

      assertEquals(
          List.of(
              new ReaderEvent(Kind.READER_ATTACHED, "Bench 0"),
              new ReaderEvent(Kind.CARD_INSERTED, "Bench 0")),
          events);
      try (CardConnection connection = bench.connect()) {
        assertTrue(connection.transmit(Bench.READ).isOk());
      }
    }
  }
}
