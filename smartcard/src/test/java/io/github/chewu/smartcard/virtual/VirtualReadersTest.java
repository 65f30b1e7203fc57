package io.github.chewu.smartcard.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program sees that uses virtual readers through the JDK's own classes. */
class VirtualReadersTest {
  private static final CommandAPDU READ = new CommandAPDU(0, 0xB0, 0, 0, 4);

  private final List<Duration> delays = new ArrayList<>();
  private final VirtualReader reader = new VirtualReader("Virtual 0", delays::add);
  private final VirtualReaders machine = new VirtualReaders(reader);
  private final Echo echo = new Echo("3B00");

  /** Answers with the command itself. */
  private static final class Echo implements Chip {
    private final Bytes atr;
    private int executed;
    private int resets;

    Echo(String atr) {
      this.atr = Bytes.hex(atr);
    }

    @Override
    public Bytes atr() {
      return atr;
    }

    @Override
    public void reset() {
      resets++;
    }

    @Override
    public Bytes transmit(Bytes commandApdu) {
      executed++;
      return commandApdu.plus(Bytes.hex("9000"));
    }
  }

  private CardTerminal terminal() throws Exception {
    return machine.factory().terminals().list().get(0);
  }

  private Card connect(String faults) throws Exception {
    reader.insert(echo);
    reader.faults(new FaultPlan(FaultScript.parse(Device.CARD, faults), new SeededRandom(1)));
    return terminal().connect("*");
  }

  private static byte[] send(Card card) throws CardException {
    return card.getBasicChannel().transmit(READ).getBytes();
  }

  @Test
  @DisplayName("a slow card waits by the given delay, and answers")
  void slow() throws Exception {
    Card card = connect("slow=2500@#1");

    assertEquals(4 + 1 + 2, send(card).length);
    assertEquals(List.of(Duration.ofMillis(2500)), delays);
  }

  @Test
  @DisplayName("a wrong answer comes without the command being executed")
  void wrongAnswer() throws Exception {
    Card card = connect("sw=6A82@B0");

    assertArrayEquals(Bytes.hex("6A82").toArray(), send(card));
    assertEquals(0, echo.executed);
    assertEquals(4 + 1 + 2, send(card).length);
  }

  @ParameterizedTest
  @DisplayName("a torn card has executed the command or not, and is out until it is put in again")
  @CsvSource({"tear-before, 0", "tear-after, 1"})
  void tears(String fault, int executed) throws Exception {
    Card card = connect(fault + "@#1");

    assertThrows(IllegalArgumentException.class, () -> send(card));
    assertEquals(executed, echo.executed);
    assertFalse(terminal().isCardPresent());
    assertThrows(CardNotPresentException.class, () -> terminal().connect("*"));

    reader.insert(echo);
    assertEquals(2, echo.resets);
    assertEquals(4 + 1 + 2, send(terminal().connect("*")).length);
  }

  @Test
  @DisplayName("after a swap another card lies there, and the connection to the first is dead")
  void swap() throws Exception {
    Echo other = new Echo("3B800181");
    reader.spare(other);
    Card card = connect("swap@#1");

    assertThrows(CardException.class, () -> send(card));
    assertTrue(terminal().isCardPresent());
    assertEquals(0, echo.executed);
    assertEquals("T=1", terminal().connect("*").getProtocol());
  }

  @Test
  @DisplayName("a mute card stays where it is and does not execute")
  void mute() throws Exception {
    Card card = connect("mute@#1");

    assertThrows(CardException.class, () -> send(card));
    assertTrue(terminal().isCardPresent());
    assertEquals(0, echo.executed);
  }

  @Test
  @DisplayName("a reader that is unplugged is listed no more")
  void unplug() throws Exception {
    Card card = connect("unplug@#1");

    assertThrows(CardException.class, () -> send(card));
    CardException none = assertThrows(CardException.class, () -> terminal());
    assertTrue(String.valueOf(none.getCause()).endsWith("SCARD_E_NO_READERS_AVAILABLE"));
  }

  @Test
  @DisplayName("as with the JDK, everyone who connects has the same card")
  void sameCard() throws Exception {
    Card card = connect("mute@#9");

    assertSame(card, terminal().connect("*"));
  }

  @Test
  @DisplayName("as with the JDK, handles of removed cards are lost, and 200 of them end it")
  void leaks() throws Exception {
    for (int i = 0; i < 200; i++) {
      Card card = connect("mute@#9");
      card.beginExclusive();
      reader.remove();
      assertThrows(CardException.class, card::endExclusive);
      card.disconnect(false);
    }
    assertEquals(200, reader.openHandles());

    CardException full = assertThrows(CardException.class, () -> connect("mute@#9"));
    assertTrue(String.valueOf(full.getCause()).endsWith("SCARD_F_INTERNAL_ERROR"));
  }

  @Test
  @DisplayName("as with the JDK, a transaction belongs to its thread")
  void threadBound() throws Exception {
    Card card = connect("mute@#9");
    card.beginExclusive();

    assertThrows(
        CompletionException.class, () -> CompletableFuture.runAsync(() -> end(card)).join());
    card.endExclusive();
  }

  private static void end(Card card) {
    try {
      card.endExclusive();
    } catch (CardException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @DisplayName("the protocol is the one that the ATR offers first")
  @CsvSource({
    "3B00, T=0",
    "3B0400000000, T=0",
    "3B800181, T=1",
    "3B8180018080, T=0",
    "3BF01100FF0100, T=1",
  })
  void protocol(String atr, String protocol) throws Exception {
    reader.insert(new Echo(atr));

    assertEquals(protocol, terminal().connect("*").getProtocol());
  }
}
