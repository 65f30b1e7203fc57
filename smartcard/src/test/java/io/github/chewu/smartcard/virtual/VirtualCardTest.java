package io.github.chewu.smartcard.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseSeals;
import io.github.chewu.core.purse.PurseSeals.Purchase;
import io.github.chewu.core.purse.PurseSeals.PurchaseSession;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.TerminalNumber;
import io.github.chewu.smartcard.kit.TestCards;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VirtualCardTest {
  private static final String TERMINAL = "000000000001";
  private static final String VERIFY = "0020000006313233343536";
  private static final String TIME = "20240131235959";

  private final CardState fresh = TestCards.issued(Algorithm.TRIPLE_DES);
  private final CardState blocks = fresh.withProfile(fresh.profile().with(LineProtocol.T1));

  private static String send(VirtualCard card, String hex) {
    return card.transmit(Bytes.hex(hex)).hex();
  }

  private static VirtualCard inToll(CardState state) {
    VirtualCard card = TestCards.chip(state);
    card.reset();
    send(card, "00A40000021001");
    return card;
  }

  private String holder() {
    return fresh.file("0016").orElseThrow().hex();
  }

  @Test
  @DisplayName("T=0: a selection's answer waits, and is fetched with GET RESPONSE")
  void fetches() {
    VirtualCard card = TestCards.chip(fresh);
    assertEquals("6112", send(card, "00A40000023F00"));
    assertEquals("6C12", send(card, "00C0000000"));
    assertEquals("6F10840E315041592E5359532E44444630319000", send(card, "00C0000012"));
    assertEquals("6985", send(card, "00C0000012"));
  }

  @Test
  @DisplayName("T=0: a wrong Le is answered with the right one; the holder file reads in one piece")
  void wrongLe() {
    VirtualCard card = TestCards.chip(fresh);
    send(card, "00A40000023F00");
    assertEquals(holder() + "9000", send(card, "00B0960037"));
    assertEquals("6C37", send(card, "00B0960000"));
    assertEquals("6C37", send(card, "00B0960040"));
    assertEquals(holder().substring(0, 4) + "9000", send(card, "00B0960002"));
    assertEquals("6B00", send(card, "00B0963701"));
    send(card, "00A40000021001");
    assertEquals("6C04", send(card, "805C000200"));
    assertEquals("00000BB89000", send(card, "805C000204"));
  }

  @Test
  @DisplayName("T=1: answers come at once, Le 00 takes all, too large a Le is told of with 6282")
  void inBlocks() {
    VirtualCard card = TestCards.chip(blocks);
    assertEquals("9000", send(card, "00A40000023F00"));
    assertEquals("6F10840E315041592E5359532E44444630319000", send(card, "00A40000023F0000"));
    assertEquals(holder() + "9000", send(card, "00B0960000"));
    assertEquals(holder() + "6282", send(card, "00B0960040"));
    send(card, "00A40000021001");
    assertEquals("00000BB89000", send(card, "805C000200"));
    assertEquals("6C04", send(card, "805C000203"));
    assertEquals("6D00", send(card, "00C0000004"));
  }

  @Test
  @DisplayName("T=1: a CREDIT or DEBIT with a wrong Le is refused before it does anything")
  void wrongLeChangesNothing() {
    VirtualCard card = inToll(blocks);
    send(card, VERIFY);
    assertTrue(send(card, "805000020B0100002710" + TERMINAL + "10").endsWith("9000"));
    assertEquals("6C04", send(card, "805200000B" + TIME + "0000000005"));
    // The INIT still stands: the MAC is looked at now, and is wrong.
    assertEquals("9302", send(card, "805200000B" + TIME + "0000000004"));
    assertEquals(blocks, card.state());
  }

  @Test
  @DisplayName("the ATR names the protocol and differs from card to card")
  void atr() {
    assertEquals("3B680000" + "43485755" + "67890123", TestCards.chip(fresh).atr().hex());
    Bytes atr = TestCards.chip(blocks).atr();
    int check = 0;
    for (int i = 1; i < atr.length(); i++) {
      check ^= atr.at(i);
    }
    assertEquals(0, check);
    assertEquals(Protocol.T1, Protocol.of(atr));
    assertEquals(Protocol.T0, Protocol.of(TestCards.chip(fresh).atr()));
  }

  @Test
  @DisplayName("files are found by id, by name and by short identifier, in their directory only")
  void selection() {
    VirtualCard card = TestCards.chip(fresh);
    assertEquals("6A82", send(card, "00B0950032"));
    assertEquals("6A82", send(card, "00A40000020015"));
    assertEquals("610D", send(card, "00A4040009A00000000386980701"));
    assertEquals("610A", send(card, "00A40000020015"));
    assertEquals(fresh.file("0015").orElseThrow().hex() + "9000", send(card, "00B0000032"));
    assertEquals("6A82", send(card, "00B0960037"));
    assertEquals("6A82", send(card, "00A4000002DEAD"));
    assertEquals("6112", send(card, "00A404000E315041592E5359532E4444463031"));
    assertEquals("6986", send(card, "00B0000001"));
    assertEquals("610B4F09A000000003869807019000", send(card, "00B2010C0D"));
  }

  @Test
  @DisplayName("record AA of 0019 is found by number and by its id")
  void laneRecord() {
    VirtualCard card = inToll(fresh);
    String record = fresh.file("0019").orElseThrow().hex() + "9000";
    assertEquals(record, send(card, "00B201CC2B"));
    assertEquals(record, send(card, "00B2AAC82B"));
    assertEquals("6A83", send(card, "00B2BBC82B"));
    assertEquals("6A83", send(card, "00B202CC2B"));
    assertEquals("6981", send(card, "00B0990001"));
  }

  @Test
  @DisplayName("a wrong PIN costs a try, the right one gives them back, asking costs nothing")
  void pin() {
    VirtualCard card = inToll(fresh);
    assertEquals("63C3", send(card, "0020000000"));
    assertEquals("63C2", send(card, "0020000006303030303030"));
    assertEquals("63C2", send(card, "00200000"));
    assertEquals(2, card.state().triesLeft());
    assertEquals("9000", send(card, VERIFY));
    assertEquals("9000", send(card, "0020000000"));
    assertEquals("63C2", send(card, "0020000006303030303030"));
    assertEquals("63C2", send(card, "0020000000"));
    assertEquals("63C1", send(card, "0020000006303030303030"));
    assertEquals("63C0", send(card, "0020000006303030303030"));
    assertEquals("6983", send(card, VERIFY));
    assertEquals("6983", send(card, "0020000000"));
  }

  @Test
  @DisplayName("a card without a PIN says 9403, and asks for none")
  void withoutPin() {
    VirtualCard card = inToll(fresh.withPin(Optional.empty()));
    assertEquals("9403", send(card, VERIFY));
    assertEquals("6110", send(card, "805000020B0100000000" + TERMINAL));
  }

  @Test
  @DisplayName("records and loads need the PIN, which a loss of power takes back")
  void pinIsNeeded() {
    VirtualCard card = inToll(fresh);
    assertEquals("6982", send(card, "00B201C417"));
    assertEquals("6982", send(card, "805000020B0100000000" + TERMINAL));
    send(card, VERIFY);
    assertEquals("6A83", send(card, "00B201C417"));
    assertEquals("6110", send(card, "805000020B0100000000" + TERMINAL));
    card.reset();
    send(card, "00A40000021001");
    assertEquals("6982", send(card, "805000020B0100000000" + TERMINAL));
    assertEquals("6985", send(card, "805200000B" + TIME + "00000000"));
  }

  @Test
  @DisplayName("masks differ: open records, hidden records, no proofs")
  void masks() {
    VirtualCardProfile usual = fresh.profile();
    assertEquals("6A83", send(inToll(fresh.withProfile(usual.with(Records.OPEN))), "00B201C417"));
    assertEquals("6A82", send(inToll(fresh.withProfile(usual.with(Records.HIDDEN))), "00B201C417"));
    VirtualCard silent = inToll(fresh.withProfile(usual.withoutProofs()));
    assertEquals("9406", send(silent, "805A0006020002"));
  }

  @Test
  @DisplayName("a purse refuses what its state does not allow")
  void purseRefuses() {
    VirtualCard card = inToll(fresh);
    send(card, VERIFY);
    assertEquals("9403", send(card, "805000020B4100000000" + TERMINAL));
    assertEquals("9401", send(card, "805001020B0100000BB9" + TERMINAL));
    assertEquals("6985", send(card, "805401000F0000A1B2" + TIME + "00000000"));
    assertEquals("6A80", send(card, "805200000B20241331235959" + "00000000"));

    PurseState worn = new PurseState(Money.ofFen(0), 0xFFFF, 0xFFFF, List.of(), List.of());
    VirtualCard atEnd = inToll(fresh.withPurse(worn));
    send(atEnd, VERIFY);
    assertEquals("9402", send(atEnd, "805000020B0100000000" + TERMINAL));
    assertEquals("9402", send(atEnd, "805001020B0100000000" + TERMINAL));

    PurseLimits small = new PurseLimits(Money.ofFen(3001), Money.ofFen(1), Money.ofFen(3001));
    VirtualCard full = inToll(fresh.withProfile(fresh.profile().with(small)));
    send(full, VERIFY);
    assertEquals("6110", send(full, "805000020B0100000001" + TERMINAL));
    assertEquals("6985", send(full, "805000020B0100000002" + TERMINAL));
  }

  @Test
  @DisplayName("an SM4 card wants key index 41")
  void sm4() {
    VirtualCard card = inToll(TestCards.issued(Algorithm.SM4));
    send(card, VERIFY);
    assertEquals("9403", send(card, "805000020B0100000000" + TERMINAL));
    assertEquals("6110", send(card, "805000020B4100000000" + TERMINAL));
  }

  @Test
  @DisplayName("a write without challenge, without MAC or with a wrong one changes nothing")
  void writeRefusals() {
    VirtualCard card = inToll(fresh);
    assertEquals("6984", send(card, "04D69518082099123100000000"));
    send(card, "0084000004");
    assertEquals("6987", send(card, "04D695180400000000"));
    send(card, "0084000004");
    assertEquals("6988", send(card, "04D69518082099123100000000"));
    assertEquals("6984", send(card, "04D69518082099123100000000"));
    send(card, "0084000004");
    send(card, "805C000204");
    assertEquals("6984", send(card, "04D69518082099123100000000"));
    assertEquals("6987", send(card, "00D695180420991231"));
    assertEquals("6982", send(card, "00D692000100"));
    assertEquals("6A84", send(card, "04D6952F0800000000" + "00000000"));
    assertEquals(fresh, card.state());
  }

  @Test
  @DisplayName("what no card knows is refused by its class, instruction, parameters or length")
  void unknownCommands() {
    VirtualCard card = inToll(fresh);
    assertEquals("6E00", send(card, "A0B0950032"));
    assertEquals("6D00", send(card, "00FF000000"));
    assertEquals("6D00", send(card, "8000000000"));
    assertEquals("6A86", send(card, "805C000104"));
    assertEquals("6A86", send(card, "0020000100"));
    assertEquals("6700", send(card, "00B095"));
    assertEquals("6700", send(card, "00A4000002"));
    assertEquals("6700", send(card, "8050000201FF"));
  }

  @Test
  @DisplayName("where a change cannot be kept, the card says 6581 and holds what it held")
  void memoryFailure() {
    VirtualCard card =
        new VirtualCard(
            fresh,
            TestCards.authority(),
            new SplittableRandom(1),
            changed -> {
              throw new UncheckedIOException(new IOException("no space"));
            });
    send(card, "00A40000021001");
    assertEquals("6581", send(card, "0020000006303030303030"));
    assertEquals(fresh, card.state());
  }

  @Test
  @DisplayName("the same seed draws the same challenges")
  void seeded() {
    assertEquals(
        send(TestCards.chip(fresh), "0084000008"), send(TestCards.chip(fresh), "0084000008"));
    VirtualCard card = TestCards.chip(fresh);
    assertTrue(!send(card, "0084000004").equals(send(card, "0084000004")));
    assertEquals("6C08", send(card, "0084000000"));
  }

  @Test
  @DisplayName("a compound purchase writes its lane record with the money, or neither")
  void compoundPurchase() throws Exception {
    VirtualCard card = inToll(fresh);
    String record = "AA2900" + "01".repeat(40);
    assertEquals("6985", send(card, "80DCAAC82B" + record));
    send(card, "805003020B01000003E8" + TERMINAL);
    assertEquals("9000", send(card, "80DCAAC82B" + record));
    assertEquals(fresh, card.state());
    assertEquals("9302", send(card, "805401000F0000A1B2" + TIME + "00000000"));
    assertEquals(fresh, card.state());

    send(card, "805003020B01000003E8" + TERMINAL);
    String init = send(card, "00C000000F");
    send(card, "80DCAAC82B" + record);
    assertEquals("6108", send(card, "805401000F0000A1B2" + TIME + mac1(init)));
    assertEquals(record, card.state().file("0019").orElseThrow().hex());
    assertEquals(Money.ofFen(2000), card.state().purse().balance());
    assertEquals(9, card.state().purse().records().get(0).type());
  }

  private String mac1(String init) throws Exception {
    Bytes random = Bytes.hex(init).slice(11, 4);
    KeyPath path = KeyPath.of(fresh.issuer(), fresh.number(), Algorithm.TRIPLE_DES);
    LocalDateTime time = LocalDateTime.of(2024, 1, 31, 23, 59, 59);
    return new PurseSeals(TestCards.authority(), path)
        .purchaseMac1(
            new PurchaseSession(random, 1, Bytes.hex("0000A1B2")),
            new Purchase(Money.ofFen(1000), 9, TerminalNumber.parse(TERMINAL), time))
        .hex();
  }
}
