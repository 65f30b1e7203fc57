package io.github.chewu.smartcard.usercard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.smartcard.kit.DirectChannel;
import io.github.chewu.smartcard.kit.TestCards;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.Chip;
import io.github.chewu.smartcard.virtual.VirtualCard;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PinEntryTest {
  private static final String WRONG = "000000";

  private final CardState fresh = TestCards.issued(Algorithm.TRIPLE_DES);

  private static CardReason refusal(UserCard card, String pin, LastTry lastTry) {
    CardFault fault = assertThrows(CardFault.class, () -> card.verify(pin, lastTry));
    return (CardReason) fault.situation().reason();
  }

  @Test
  @DisplayName("the last try is kept: in one session, and in the next")
  void lastTryIsKept() throws Exception {
    VirtualCard chip = TestCards.chip(fresh);
    UserCard card = UserCard.open(new DirectChannel(chip));
    assertEquals(CardReason.PIN_WRONG, refusal(card, WRONG, LastTry.KEEP));
    assertEquals(CardReason.PIN_WRONG, refusal(card, WRONG, LastTry.KEEP));
    assertEquals(CardReason.PIN_LAST_TRY, refusal(card, TestCards.PIN, LastTry.KEEP));

    UserCard again = UserCard.open(new DirectChannel(chip));
    assertEquals(CardReason.PIN_LAST_TRY, refusal(again, TestCards.PIN, LastTry.KEEP));
    assertEquals(OptionalInt.of(1), again.triesLeft());
    assertEquals(1, chip.state().triesLeft());

    again.verify(TestCards.PIN, LastTry.SPEND);
    assertTrue(again.isVerified());
    assertEquals(CardState.TRIES, chip.state().triesLeft());
  }

  @Test
  @DisplayName("after the card has said that one try is left, nothing more is sent unasked")
  void nothingIsSent() throws Exception {
    DirectChannel channel = new DirectChannel(TestCards.chip(fresh.withTriesLeft(2)));
    UserCard card = UserCard.open(channel);
    assertEquals(CardReason.PIN_WRONG, refusal(card, WRONG, LastTry.KEEP));
    channel.forget();
    assertEquals(CardReason.PIN_LAST_TRY, refusal(card, WRONG, LastTry.KEEP));
    assertEquals(List.of(), channel.sent());
  }

  @Test
  @DisplayName("a spent last try blocks, and a blocked card is told apart")
  void blocked() throws Exception {
    VirtualCard chip = TestCards.chip(fresh.withTriesLeft(1));
    UserCard card = UserCard.open(new DirectChannel(chip));
    assertEquals(CardReason.PIN_BLOCKED, refusal(card, WRONG, LastTry.SPEND));
    assertEquals(CardReason.PIN_BLOCKED, refusal(card, TestCards.PIN, LastTry.SPEND));
    UserCard again = UserCard.open(new DirectChannel(chip));
    assertEquals(CardReason.PIN_BLOCKED, refusal(again, TestCards.PIN, LastTry.SPEND));
  }

  @Test
  @DisplayName("a card without a PIN counts as verified")
  void noPin() throws Exception {
    UserCard card =
        UserCard.open(new DirectChannel(TestCards.chip(fresh.withPin(Optional.empty()))));
    card.verify(TestCards.PIN, LastTry.KEEP);
    assertTrue(card.isVerified());
    assertEquals(OptionalInt.of(1), card.read(0).onlineCounter());
  }

  @Test
  @DisplayName("a card that cannot be asked for its tries is tried")
  void cannotBeAsked() throws Exception {
    Chip deaf = new WithoutQuestion(TestCards.chip(fresh));
    UserCard card = UserCard.open(new DirectChannel(deaf));
    assertEquals(CardReason.PIN_WRONG, refusal(card, WRONG, LastTry.KEEP));
    assertEquals(OptionalInt.of(2), card.triesLeft());
    card.verify(TestCards.PIN, LastTry.KEEP);
    assertTrue(card.isVerified());
  }

  @Test
  @DisplayName("an old card takes the PIN as BCD, a newer one as text")
  void encodings() throws Exception {
    CardState old =
        fresh.withPin(Optional.of(Bytes.hex("123456"))).withIssue(f -> f.withVersion(0x10));
    UserCard card = UserCard.open(new DirectChannel(TestCards.chip(old)));
    card.verify(TestCards.PIN, LastTry.KEEP);
    assertTrue(card.isVerified());
    assertEquals("313233343536", PinEntry.encode("123456", 0x40).hex());
    assertEquals("12345F", PinEntry.encode("12345", 0x10).hex());
  }

  @Test
  @DisplayName("what is no PIN is refused without showing it, and without a command")
  void noDigits() throws Exception {
    DirectChannel channel = new DirectChannel(TestCards.chip(fresh));
    UserCard card = UserCard.open(channel);
    channel.forget();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> card.verify("12345x", LastTry.KEEP));
    assertFalse(String.valueOf(refused.getMessage()).contains("12345x"));
    assertEquals(List.of(), channel.sent());
  }

  @Test
  @DisplayName("the purse wants the PIN first")
  void purseNeedsPin() throws Exception {
    UserCard card = UserCard.open(new DirectChannel(TestCards.chip(fresh)));
    CardFault fault = assertThrows(CardFault.class, card::purse);
    assertEquals(CardReason.PIN_NEEDED, fault.situation().reason());
  }

  @Test
  @DisplayName("where the answer to a PIN is lost, the card is asked again for its tries")
  void lostAnswer() throws Exception {
    VirtualCard chip = TestCards.chip(fresh.withTriesLeft(2));
    DirectChannel channel = new DirectChannel(chip);
    UserCard card = UserCard.open(channel);
    channel.tear(1, true);
    assertThrows(CardFault.class, () -> card.verify(WRONG, LastTry.KEEP));
    assertEquals(CardReason.PIN_LAST_TRY, refusal(card, WRONG, LastTry.KEEP));
    assertEquals(1, chip.state().triesLeft());
  }

  /** Old masks refuse a VERIFY without data. */
  private record WithoutQuestion(Chip inner) implements Chip {
    @Override
    public Bytes atr() {
      return inner.atr();
    }

    @Override
    public void reset() {
      inner.reset();
    }

    @Override
    public Bytes transmit(Bytes commandApdu) {
      return commandApdu.equals(Bytes.hex("0020000000"))
          ? Bytes.hex("6700")
          : inner.transmit(commandApdu);
    }
  }
}
