package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import java.util.List;
import java.util.Locale;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A card that goes away shows as four kinds of exception, one after the other. */
class Trap07RemovalShapesTest {
  private static final CommandAPDU COMMAND = new CommandAPDU(0, 0xB0, 0, 0, 4);

  @Test
  @DisplayName("each of the four has one meaning, whichever comes first")
  void shapes() throws Exception {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      Card card = bench.machine.factory().terminals().list().get(0).connect("*");
      bench.slot.remove();

      List<Class<?>> kinds =
          List.of(
              IllegalArgumentException.class,
              CardException.class,
              CardException.class,
              IllegalStateException.class);
      List<ReaderReason> reasons =
          List.of(
              ReaderReason.NO_ANSWER,
              ReaderReason.NO_ANSWER,
              ReaderReason.CARD_REMOVED,
              ReaderReason.CARD_REMOVED);
      // Fetched before: the JDK gives no channel of a removed card either.
      var channel = card.getBasicChannel();
      for (int i = 0; i < kinds.size(); i++) {
        Exception thrown = assertThrows(Exception.class, () -> channel.transmit(COMMAND));
        assertEquals(kinds.get(i), thrown.getClass());
        assertEquals(reasons.get(i), Trouble.of(thrown).reason());
      }
    }
  }

  @Test
  @DisplayName("no answer means removed where no card is left, and no answer where it is")
  void probes() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0()).faults("mute@#1,tear-before@#2")) {
      try (CardConnection connection = bench.connect()) {
        Bench.fault(ReaderReason.NO_ANSWER, () -> connection.transmit(Bench.READ));
      }
      try (CardConnection connection = bench.connect()) {
        Bench.fault(ReaderReason.CARD_REMOVED, () -> connection.transmit(Bench.READ));
      }
    }
  }

  @Test
  @DisplayName("a reader that is pulled off is told apart from a card")
  void unplugged() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0()).faults("unplug@#2");
        CardConnection connection = bench.connect()) {
      connection.transmit(Bench.READ);
      CardFault fault =
          Bench.fault(ReaderReason.READER_GONE, () -> connection.transmit(Bench.LOAD));
      assertEquals(Delivery.UNANSWERED, fault.delivery());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every reason has words in both languages")
  void words(ReaderReason reason) {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      String words =
          new Trouble(reason, "SCARD_X")
              .fault("R", Delivery.NOT_SENT, new Exception())
              .situation()
              .say(locale);
      assertFalse(words.isBlank() || words.contains("{"), words);
    }
  }

  @Test
  @ExtendWith(RealPcsc.class)
  @DisplayName("through pcscd: a card pulled while it executes leaves open what it did")
  void real() throws Exception {
    try (VpcdStage stage = new VpcdStage()) {
      ScriptedChip chip = ScriptedChip.t0();
      chip.on(
          Bench.LOAD_T0,
          () -> {
            stage.slot.remove();
            return Bytes.hex("9000");
          });
      try (CardConnection connection = stage.connect(chip)) {
        CardFault fault = assertThrows(CardFault.class, () -> connection.transmit(Bench.LOAD));
        assertEquals(Delivery.UNANSWERED, fault.delivery());
        CardFault next = assertThrows(CardFault.class, () -> connection.transmit(Bench.READ));
        assertEquals(Delivery.NOT_SENT, next.delivery());
        assertEquals(fault.situation(), next.situation());
      }
    }
  }
}
