package io.github.chewu.smartcard.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.smartcard.kit.TestCards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardStateFileTest {
  @TempDir Path folder;

  private final CardState fresh = TestCards.issued(Algorithm.TRIPLE_DES);

  private Path file() {
    return folder.resolve("card.txt");
  }

  private static CardStateReason refused(StoreFault fault) {
    return (CardStateReason) fault.situation().reason();
  }

  private CardStateFile open() throws StoreFault {
    return CardStateFile.open(file(), () -> fresh);
  }

  @Test
  @DisplayName("a file that is not there becomes a new card, and is read the next time")
  void keptBetweenRuns() throws Exception {
    try (CardStateFile first = open()) {
      assertEquals(fresh, first.state());
      VirtualCard card =
          new VirtualCard(first.state(), TestCards.authority(), new SplittableRandom(1), first);
      assertEquals("63C2", card.transmit(Bytes.hex("0020000006303030303030")).hex());
      assertEquals(2, CardState.parse(Files.readString(file())).triesLeft());
    }
    try (CardStateFile second = open()) {
      assertEquals(fresh.withTriesLeft(2), second.state());
    }
  }

  @Test
  @DisplayName("a crash between writing and moving leaves the card as it was")
  void leftovers() throws Exception {
    open().close();
    Files.writeString(folder.resolve("card.txt.new"), "half a ca");
    try (CardStateFile again = open()) {
      assertEquals(fresh, again.state());
      again.accept(fresh.withTriesLeft(1));
    }
    try (CardStateFile again = open()) {
      assertEquals(1, again.state().triesLeft());
    }
  }

  @Test
  @DisplayName("a card in use is refused, and free again once it is closed")
  void oneOwner() throws Exception {
    try (CardStateFile owner = open()) {
      assertEquals(CardStateReason.IN_USE, refused(assertThrows(StoreFault.class, this::open)));
      assertEquals(fresh, owner.state());
    }
    open().close();
  }

  @Test
  @DisplayName("a file that holds no card is refused and left alone")
  void noCard() throws Exception {
    Files.writeString(file(), "shopping list");
    StoreFault fault = assertThrows(StoreFault.class, this::open);
    assertEquals(CardStateReason.NOT_A_CARD, refused(fault));
    assertEquals("shopping list", Files.readString(file()));
    Files.delete(file());
    open().close();
  }

  @Test
  @DisplayName("a folder that is not there is refused in words")
  void noFolder() {
    Path nowhere = folder.resolve("none").resolve("card.txt");
    StoreFault fault =
        assertThrows(StoreFault.class, () -> CardStateFile.open(nowhere, () -> fresh));
    assertEquals(CardStateReason.NOT_USABLE, refused(fault));
  }
}
