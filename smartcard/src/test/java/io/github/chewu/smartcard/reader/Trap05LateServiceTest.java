package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.chewu.core.apdu.CardFault;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A default factory that is made while the service is down has no readers for ever. */
class Trap05LateServiceTest {
  @Test
  @DisplayName("a service that starts after the program is found")
  void late() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      bench.machine.stopService();
      CardFault fault = Bench.fault(ReaderReason.NO_SERVICE, bench.readers::list);
      Bench.fault(ReaderReason.NO_SERVICE, bench.readers::holdingCard);
      assertFalse(fault.situation().say(Locale.SIMPLIFIED_CHINESE).isEmpty());

      bench.machine.startService();

      assertEquals("Bench 0", bench.readers.holdingCard().name());
    }
  }
}
