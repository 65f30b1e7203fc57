package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A card torn before it executes a command and one torn after it look the same. */
class Trap09TornLooksTheSameTest {
  @Test
  @DisplayName("both are the same fault, which claims nothing about the command")
  void same() throws CardFault {
    CardFault before = torn("tear-before@52", List.of());
    CardFault after = torn("tear-after@52", List.of(Bench.LOAD_T0));

    assertEquals(Delivery.UNANSWERED, before.delivery());
    assertEquals(before.delivery(), after.delivery());
    assertEquals(before.situation(), after.situation());
  }

  private static CardFault torn(String script, List<String> executed) throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0()).faults(script);
        CardConnection connection = bench.connect()) {
      CardFault fault =
          Bench.fault(ReaderReason.CARD_REMOVED, () -> connection.transmit(Bench.LOAD));
      assertEquals(executed, bench.chip.seen());
      return fault;
    }
  }
}
