package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.payments.books.DayClose;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornLoadTest {
  /** More than a load has. */
  private static final int MOST = 40;

  @TempDir private Path folder;

  @Test
  @DisplayName("a card torn at any command is settled by what it shows, once (E01, E30, E31)")
  void aCardTornAnywhereIsSettledByWhatItShows() throws StoreFault {
    JourneyDesk desk = new JourneyDesk(folder).card();
    int torn = 0;
    for (int n = 1; n <= MOST; n++) {
      boolean before = tear(desk, "tear-before@#" + n, n % 2 == 0);
      boolean after = tear(desk, "tear-after@#" + n, n % 3 == 0);
      torn += (before ? 1 : 0) + (after ? 1 : 0);
      if (!before && !after) {
        break;
      }
    }
    assertTrue(torn > 12 && torn < 2 * MOST, "commands torn: " + torn);

    DayClose close = desk.closeAll();
    assertTrue(close.balanced());
    assertEquals(0, close.suspense().fen());
    assertEquals(desk.balanceFen() - JourneyDesk.NEW_CARD_FEN, close.delivered().fen());
    assertEquals(close.paid(), close.delivered().plus(close.refunded()));
  }

  /** Loads with one fault and settles; whether the fault came to anything. */
  private static boolean tear(JourneyDesk desk, String fault, boolean refund) {
    String order = fault.replaceAll("[^a-z0-9]", "-");
    PurseState before = desk.state().purse();
    Answered load =
        desk.run(
            "card", "load", "--yuan", "1.00", "--pay", "wechat", "--order", order, "--fault",
            fault);
    boolean loaded = desk.state().purse().onlineCounter() != before.onlineCounter();
    assertEquals(before.balance().fen() + (loaded ? 100 : 0), desk.balanceFen(), fault);
    switch (load.code()) {
      case 0 -> assertTrue(loaded, fault);
      case 1 -> assertTrue(!loaded, fault);
      default -> assertEquals(3, load.code(), fault + " " + load.json());
    }

    Answered settled = refund ? desk.run("card", "settle", "--refund") : desk.run("card", "settle");
    assertEquals(0, settled.code(), fault + " " + settled.json());
    if (!settled.text("action").equals("NONE")) {
      assertEquals(loaded ? "LOADED" : "NOT_LOADED", settled.text("verdict"), fault);
      String otherwise = refund ? "REFUND" : "SECOND_LOAD";
      assertEquals(loaded ? "CONFIRM" : otherwise, settled.text("action"), fault);
    }

    PurseState after = desk.state().purse();
    Answered again = desk.run("card", "settle");
    assertEquals(0, again.code(), fault);
    assertEquals("NONE", again.text("action"), fault);
    assertEquals(after, desk.state().purse(), fault);
    return load.code() != 0 || !settled.text("action").equals("NONE");
  }

  @Test
  @DisplayName("no second load where the card shows another counter (E30)")
  void evidenceThatDecidesNothingNeverLoads() {
    JourneyDesk desk = new JourneyDesk(folder).card();
    assertEquals(3, torn(desk, "tear-before@52").code());
    // Another counter loads the card twice meanwhile, on books of its own.
    for (String order : List.of("B1", "B2")) {
      Ran ran =
          TestConsole.run(
              "card",
              "load",
              "--yuan",
              "5.00",
              "--pay",
              "cash",
              "--order",
              order,
              "--reader",
              "sim:" + desk.cardFile(),
              "--store",
              "sqlite:" + folder.resolve("other.db"));
      assertEquals(0, ran.code(), ran.err());
    }
    PurseState before = desk.state().purse();
    Answered settled = desk.run("card", "settle");
    assertEquals(3, settled.code());
    assertEquals("UNDECIDED", settled.text("verdict"));
    assertEquals(before, desk.state().purse());
    assertEquals("100", desk.run("close").text("suspenseFen"));
  }

  private static Answered torn(JourneyDesk desk, String fault) {
    return desk.run("card", "load", "--yuan", "1.00", "--pay", "cash", "--fault", fault);
  }
}
