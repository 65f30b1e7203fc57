package io.github.chewu.examples.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.purse.LoadOrder;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.payments.channel.ChannelFaults;
import io.github.chewu.payments.fulfilment.PurseAtHand;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpDesk;
import io.github.chewu.payments.fulfilment.TopUpOrder;
import io.github.chewu.smartcard.reader.CardConnection;
import io.github.chewu.smartcard.reader.CardReaders;
import io.github.chewu.smartcard.reader.ReaderSettings;
import io.github.chewu.smartcard.usercard.LastTry;
import io.github.chewu.smartcard.usercard.UserCard;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VirtualReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README compiles, runs, and is the one that the README shows. */
class KioskExampleTest {
  private static final TerminalNumber TERMINAL = TerminalNumber.parse("000000000001");

  @TempDir private Path folder;

  String recharge(CardReaders readers, LoadProcedure loads, TopUpDesk desk, String order)
      throws Fault {
    try (CardConnection connection = readers.holdingCard().connect()) {
      UserCard card = UserCard.open(connection);
      card.verify("123456", LastTry.KEEP);
      CardFile file = card.file();
      LoadOrder load = new LoadOrder(order, file.cardNumber(), Money.parseYuan("100.00"), TERMINAL);
      TopUpOrder topUp = TopUpOrder.of(load, file, "operator-1");
      Outcome<TopUp> outcome = desk.topUp(topUp, "cash", new PurseAtHand(loads, card.purse()));
      return outcome.fold(
          done -> "on the card: " + done.receipt().after().orElseThrow(),
          notDone -> notDone.situation().say(Locale.SIMPLIFIED_CHINESE),
          unknown -> "put the card in again; order " + unknown.token());
    }
  }

  @Test
  void aKioskRechargesACard() throws Fault {
    VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T02:00:00Z"));
    try (KeyRing keys = KeyRing.test()) {
      CardState state =
          CardState.issued(keys.issuer(), LocalDate.of(2026, 1, 1), LocalDate.of(2030, 1, 1));
      VirtualReader reader =
          new VirtualReader("Kiosk")
              .insert(new VirtualCard(state, keys.authority(), new SeededRandom(1)));
      Store store = Store.open(StoreSide.source("sqlite:" + folder.resolve("kiosk.db")));
      Counter counter = Counter.open(store, keys, clock, new SeededRandom(2), ChannelFaults.NONE);
      try (CardReaders readers =
          CardReaders.of(new VirtualReaders(reader)::factory, ReaderSettings.standard())) {
        assertEquals(
            "on the card: 130.00", recharge(readers, counter.loads(), counter.topUps(), "A1"));
      }
    }
  }

  @Test
  void theReadmeShowsThisVeryCode() throws IOException {
    Path root = Sources.root();
    String readme = Files.readString(root.resolve("README.md"));
    String example = readme.substring(readme.indexOf("// readme\n") + 10);
    example = example.substring(0, example.indexOf("```"));
    String here = Sources.java("test").getOrDefault("KioskExampleTest", "");
    assertTrue(
        Sources.joined(here).contains(Sources.joined(example)), "README.md and this test differ");
  }
}
