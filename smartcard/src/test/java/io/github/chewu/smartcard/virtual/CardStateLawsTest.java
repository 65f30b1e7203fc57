package io.github.chewu.smartcard.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.kit.CardStates;
import io.github.chewu.smartcard.kit.TestCards;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CardStateLawsTest {
  @Provide
  Arbitrary<CardState> cards() {
    return CardStates.cards();
  }

  /** Noise, and commands that are right but for a byte or two. */
  @Provide
  Arbitrary<List<Bytes>> commands() {
    Arbitrary<Bytes> header =
        Combinators.combine(
                Arbitraries.of(0x00, 0x04, 0x80, 0x84, 0xFF),
                Arbitraries.of(
                    0x20, 0x50, 0x52, 0x54, 0x5A, 0x5C, 0x84, 0xA4, 0xB0, 0xB2, 0xC0, 0xD6, 0xDC),
                Arbitraries.of(0x00, 0x01, 0x03, 0x04, 0x95, 0x96, 0x98, 0xAA),
                Arbitraries.of(0x00, 0x02, 0x06, 0xC4, 0xC8, 0xCC, 0xFF))
            .as((cla, ins, p1, p2) -> Bytes.of(cla, ins, p1, p2));
    Arbitrary<Bytes> body = CardStates.bytes(0, 20).map(data -> Bytes.of(data.length()).plus(data));
    Arbitrary<Bytes> likely = Combinators.combine(header, body).as(Bytes::plus);
    Arbitrary<Bytes> known =
        Arbitraries.of(
                "00A40000021001",
                "00A40000023F00",
                "0084000004",
                "0020000006313233343536",
                "805000020B0100000001000000000001",
                "805000020B4100000001000000000001",
                "805001020B0100000001000000000001",
                "805003020B0100000001000000000001",
                "80520000" + "0B" + "20240131235959" + "00000000",
                "80540100" + "0F" + "0000A1B2" + "20240131235959" + "00000000",
                "80540100" + "0F" + "0000A1B2" + "20241331235959" + "00000000")
            .map(Bytes::hex);
    return Arbitraries.oneOf(CardStates.bytes(0, 300), likely, known).list().ofMaxSize(30);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("no sequence of bytes brings a card down: each is answered with a status word")
  void neverThrows(@ForAll("cards") CardState state, @ForAll("commands") List<Bytes> commands) {
    VirtualCard card = TestCards.chip(state);
    card.reset();
    for (Bytes command : commands) {
      assertTrue(card.transmit(command).length() >= 2);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("noise and wrong MACs change nothing on a card but the count of PIN tries")
  void noiseChangesNothing(
      @ForAll("cards") CardState state, @ForAll("commands") List<Bytes> commands) {
    VirtualCard card = TestCards.chip(state);
    commands.forEach(card::transmit);
    assertEquals(state.withTriesLeft(0).toText(), card.state().withTriesLeft(0).toText());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("a card's text reads back as the same card")
  void textRoundTrip(@ForAll("cards") CardState state) {
    assertEquals(state, CardState.parse(state.toText()));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("a text with a line missing or doubled is refused, never half read")
  void damagedText(@ForAll("cards") CardState state) {
    List<String> lines = state.withTriesLeft(1).toText().lines().toList();
    for (String needed : List.of("protocol=", "issuer=", "pin.tries=", "purse.balance=")) {
      String without =
          String.join("\n", lines.stream().filter(line -> !line.startsWith(needed)).toList());
      assertThrows(IllegalArgumentException.class, () -> CardState.parse(without));
      String twice =
          state.toText()
              + lines.stream().filter(line -> line.startsWith(needed)).findFirst().orElseThrow();
      assertThrows(IllegalArgumentException.class, () -> CardState.parse(twice));
    }
  }
}
