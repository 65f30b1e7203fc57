package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.outcome.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The JDK throws where there are no readers. */
class Trap06NoReadersTest {
  @Test
  @DisplayName("no reader attached is an empty list, and a reason where one was asked for")
  void none() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      bench.slot.unplug();

      assertTrue(bench.readers.list().isEmpty());
      Bench.fault(ReaderReason.NO_READERS, bench.readers::holdingCard);
      Bench.fault(ReaderReason.NO_SUCH_READER, () -> bench.readers.named("bench"));
      assertTrue(bench.readers.doctor().stream().anyMatch(Trap06NoReadersTest::isNoReader));

      bench.slot.plug();
      assertEquals(1, bench.readers.list().size());
      Bench.fault(ReaderReason.NO_CARD, bench.readers::holdingCard);
      Bench.fault(ReaderReason.NO_CARD, bench.readers.named("BENCH")::connect);
    }
  }

  private static boolean isNoReader(Finding finding) {
    return finding.name().equals("pcsc.readers") && !finding.ok();
  }
}
