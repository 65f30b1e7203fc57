package io.github.chewu.smartcard.usercard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import io.github.chewu.smartcard.kit.TestCards;
import io.github.chewu.smartcard.usercard.CardCheck.Action;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CardCheckTest {
  private final CardFile card =
      new CardFile(TestCards.issued(Algorithm.TRIPLE_DES).file("0015").orElseThrow());

  @Test
  @DisplayName("E35 an activated card needs no activation, from its first day to its last")
  void activated() {
    CardCheck expected = new CardCheck(true, true, false, Set.of(Action.LOAD, Action.DEBIT));
    assertEquals(expected, CardCheck.of(card, TestCards.START));
    assertEquals(expected, CardCheck.of(card, TestCards.EXPIRY));
  }

  @Test
  @DisplayName("E35 an expired card is not activated and can be activated again")
  void expired() {
    assertEquals(
        new CardCheck(true, false, true, Set.of(Action.ACTIVATE)),
        CardCheck.of(card, TestCards.EXPIRY.plusDays(1)));
  }

  @Test
  @DisplayName("E35 a card whose first day is to come waits for it")
  void notStarted() {
    assertEquals(
        new CardCheck(true, false, false, Set.of()),
        CardCheck.of(card, TestCards.START.minusDays(1)));
  }

  @Test
  @DisplayName("E35 a card that no vehicle is bound to is issued first")
  void notIssued() {
    LocalDate day = TestCards.START;
    assertEquals(
        new CardCheck(false, false, false, Set.of(Action.ISSUE)),
        CardCheck.of(card.withoutPlate(), day));
  }

  @Test
  @DisplayName("E26 E35 an activated charge card is neither loaded nor debited")
  void chargeCard() {
    assertEquals(
        new CardCheck(true, true, false, Set.of()),
        CardCheck.of(card.withType(CardType.CHARGE), TestCards.START));
  }
}
