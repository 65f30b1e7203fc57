package io.github.chewu.smartcard.usercard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TollRecord;
import io.github.chewu.smartcard.kit.DirectChannel;
import io.github.chewu.smartcard.kit.TestCards;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.Records;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UserCardReadTest {
  private final CardState card = TestCards.issued(Algorithm.TRIPLE_DES);

  private static CardState speaking(CardState card, LineProtocol protocol) {
    return card.withProfile(card.profile().with(protocol));
  }

  private static UserCard open(CardState state) throws CardFault {
    return UserCard.open(new DirectChannel(TestCards.chip(state)));
  }

  @ParameterizedTest
  @EnumSource(LineProtocol.class)
  @DisplayName("a card reads as it was issued, under T=0 and T=1")
  void readsWhatWasIssued(LineProtocol protocol) throws Exception {
    CardReading reading = open(speaking(card, protocol)).read(10);
    assertEquals("62012201234567890123", reading.card().cardNumber());
    assertEquals(Optional.of("甘A12345"), reading.card().plate());
    assertEquals("测试用户", reading.holder().name());
    assertEquals(Money.ofFen(3000), reading.balance());
    assertEquals(OptionalInt.of(1), reading.offlineCounter());
    assertEquals(OptionalInt.empty(), reading.onlineCounter());
    assertEquals(List.of(), reading.records());
  }

  @ParameterizedTest
  @EnumSource(LineProtocol.class)
  @DisplayName("an older card's 43-byte issue file reads whole")
  void readsShortIssueFile(LineProtocol protocol) throws Exception {
    CardState old = card.withIssue(issue -> new CardFile(issue.raw().slice(0, 43)));
    CardFile read = open(speaking(old, protocol)).file();
    assertEquals(43, read.raw().length());
    assertEquals(open(card).file().raw().slice(0, 43), read.raw());
  }

  @Test
  @DisplayName("opening a card takes four commands, and GET RESPONSE for the two selections")
  void opensInFewCommands() throws Exception {
    DirectChannel channel = new DirectChannel(TestCards.chip(card));
    UserCard.open(channel);
    assertEquals(
        List.of("00A40000", "00C00000", "00B09600", "00A40000", "00C00000", "00B09500"),
        channel.sent());
  }

  @Test
  @DisplayName("lane files that a mask lacks are absent, and no fault")
  void absentLaneFiles() throws Exception {
    TollFiles all = open(card).tollFiles();
    assertEquals(
        Optional.of(Bytes.hex("AA2900").plus(Bytes.filled(40, 0xFF))),
        all.entry().map(TollRecord::raw));
    assertEquals(Optional.of(Bytes.filled(40, 0xFF)), all.information().map(TollRecord::raw));
    assertEquals(Optional.of(Bytes.filled(128, 0xFF)), all.stations());

    CardState bare = card.withoutFile("0019").withoutFile("0012").withoutFile("0008");
    TollFiles none = open(bare).tollFiles();
    assertEquals(new TollFiles(Optional.empty(), Optional.empty(), Optional.empty()), none);
  }

  @Test
  @DisplayName("the 36-byte form of the old toll file is read too")
  void shortTollInformation() throws Exception {
    TollFiles files = open(card.withFile("0012", Bytes.filled(36, 0x5A))).tollFiles();
    assertEquals(Optional.of(Bytes.filled(36, 0x5A)), files.information().map(TollRecord::raw));
  }

  @Test
  @DisplayName("a card that hides its records reads without them")
  void hiddenRecords() throws Exception {
    UserCard read = open(card.withProfile(card.profile().with(Records.HIDDEN)));
    read.verify(TestCards.PIN, LastTry.KEEP);
    assertEquals(List.of(), read.read(10).records());
  }

  @Test
  @DisplayName("after the PIN the counter of loads is shown too")
  void countersAfterPin() throws Exception {
    UserCard read = open(card);
    read.verify(TestCards.PIN, LastTry.KEEP);
    assertEquals(OptionalInt.of(1), read.read(10).onlineCounter());
  }

  @Test
  @DisplayName("what is no toll card is refused in words")
  void noTollCard() {
    CardFault fault = assertThrows(CardFault.class, () -> open(card.withoutFile("0015")));
    assertEquals(CardReason.FILE_ABSENT, fault.situation().reason());
  }
}
