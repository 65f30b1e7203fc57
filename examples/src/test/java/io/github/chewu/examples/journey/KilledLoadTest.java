package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.examples.kit.Forked;
import io.github.chewu.payments.books.DayClose;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledLoadTest {
  /** How often; the profile simulation has more. */
  private static final int KILLS = Integer.getInteger("chewu.kills", 12);

  @TempDir private Path folder;

  @Test
  @DisplayName("a till killed at any instant loses and doubles nothing (E28, E30)")
  void aTillKilledAtAnyInstantLosesAndDoublesNothing() throws Exception {
    JourneyDesk desk = new JourneyDesk(folder).card();
    SeededRandom random = new SeededRandom(KILLS);
    long whole = timeOfOne(desk);
    for (int i = 1; i <= KILLS; i++) {
      Process till = till(desk, "K" + i, i % 2 == 0 ? "wechat" : "cash");
      till.waitFor(random.nextLong(whole / 4, whole + whole / 4), TimeUnit.MILLISECONDS);
      till.destroyForcibly().waitFor();

      Answered settled =
          i % 3 == 0 ? desk.run("card", "settle", "--refund") : desk.run("card", "settle");
      assertEquals(0, settled.code(), settled.json().toString());
      DayClose close = desk.closeAll();
      assertTrue(close.balanced());
      assertEquals(0, close.suspense().fen());
      assertEquals(desk.balanceFen() - JourneyDesk.NEW_CARD_FEN, close.delivered().fen());
    }
  }

  /** Milliseconds that a till takes which nobody kills. */
  private static long timeOfOne(JourneyDesk desk) throws Exception {
    long start = System.nanoTime();
    assertEquals(0, till(desk, "K0", "cash").waitFor());
    return Math.max(100, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  private static Process till(JourneyDesk desk, String order, String method) throws Exception {
    return Forked.command(
            desk.folder(),
            "card",
            "load",
            "--yuan",
            "7.00",
            "--pay",
            method,
            "--order",
            order,
            "--reader",
            "sim:" + desk.cardFile(),
            "--store",
            desk.store())
        .redirectErrorStream(true)
        .redirectOutput(desk.folder().resolve("till.log").toFile())
        .start();
  }
}
