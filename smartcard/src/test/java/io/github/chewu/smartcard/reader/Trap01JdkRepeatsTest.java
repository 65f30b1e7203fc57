package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JDK repeats a command that the card answered 6Cxx, with its last data byte overwritten. */
class Trap01JdkRepeatsTest {
  private static final Command WRITE =
      Command.of(Effect.ONCE, "00D60000").data(Bytes.hex("AABBCC"));
  private static final Command REFRESH = Command.of(Effect.REPEATABLE, "00840000");

  @Test
  @DisplayName("61xx is followed by GET RESPONSE, also after a command that must go out once")
  void fetches() throws CardFault {
    ScriptedChip chip =
        ScriptedChip.t0().on(Bench.LOAD_T0, "6104").on("00C0000004", "01020304 9000");
    try (Bench bench = new Bench(chip);
        CardConnection connection = bench.connect()) {
      Response response = connection.transmit(Bench.LOAD);

      assertEquals(Bytes.hex("010203049000"), response.toBytes());
      assertEquals(List.of(Bench.LOAD_T0, "00C0000004"), chip.seen());
    }
  }

  @Test
  @DisplayName("a chip that knows GET RESPONSE only in the command's class is asked in that")
  void fetchesInTheCommandsClass() throws CardFault {
    ScriptedChip chip =
        ScriptedChip.t0()
            .on(Bench.LOAD_T0, "6104")
            .on("00C0000004", "6E00")
            .on("80C0000004", "01020304 9000");
    try (Bench bench = new Bench(chip);
        CardConnection connection = bench.connect()) {
      assertEquals(Bytes.hex("010203049000"), connection.transmit(Bench.LOAD).toBytes());
      assertEquals(List.of(Bench.LOAD_T0, "00C0000004", "80C0000004"), chip.seen());
    }
  }

  @Test
  @DisplayName("6Cxx is followed by the same command with that Le, where it may be repeated")
  void rebuildsLe() throws CardFault {
    ScriptedChip chip = ScriptedChip.t1().on("00B0000004", "6C02").on("00B0000002", "0102 9000");
    try (Bench bench = new Bench(chip);
        CardConnection connection = bench.connect()) {
      assertEquals(Bytes.hex("01029000"), connection.transmit(Bench.READ).toBytes());
    }
  }

  @Test
  @DisplayName("6Cxx to a command that must go out once, or has no Le, is an answer like any other")
  void repeatsNothingElse() throws CardFault {
    String loadT1 = Bench.LOAD_T0 + "04";
    ScriptedChip chip =
        ScriptedChip.t1().on(loadT1, "6C10").on("00D6000003AABBCC", "6C10").on("00840000", "6C10");
    try (Bench bench = new Bench(chip);
        CardConnection connection = bench.connect()) {
      for (Command command : List.of(Bench.LOAD, WRITE, REFRESH)) {
        assertEquals(Bytes.hex("6C10"), connection.transmit(command).toBytes());
      }
      assertEquals(List.of(loadT1, "00D6000003AABBCC", "00840000"), chip.seen());
    }
  }

  @Test
  @DisplayName("an answer that cannot be fetched leaves open what a command did")
  void cutShort() throws CardFault {
    ScriptedChip chip = ScriptedChip.t0().on(Bench.LOAD_T0, "6104").on("00C0000004", "6F00");
    try (Bench bench = new Bench(chip);
        CardConnection connection = bench.connect()) {
      CardFault fault = Bench.fault(ReaderReason.INCOMPLETE, () -> connection.transmit(Bench.LOAD));

      assertEquals(Delivery.UNANSWERED, fault.delivery());
    }
  }

  @Test
  @DisplayName("a card that leaves between a command and its answer leaves open what it did")
  void tornWhileFetching() throws CardFault {
    ScriptedChip chip = ScriptedChip.t0().on(Bench.LOAD_T0, "6104");
    try (Bench bench = new Bench(chip).faults("tear-before@C0");
        CardConnection connection = bench.connect()) {
      CardFault fault =
          Bench.fault(ReaderReason.CARD_REMOVED, () -> connection.transmit(Bench.LOAD));

      assertEquals(Delivery.UNANSWERED, fault.delivery());
    }
  }

  @Test
  @DisplayName("where someone has set the JDK to repeat, nothing that must go out once goes out")
  void refusesUnsafe() throws Exception {
    try (Bench bench = new Bench(ScriptedChip.t0());
        CardReaders unsafe =
            new CardReaders(bench.machine::factory, ReaderSettings.standard(), false);
        CardConnection connection = unsafe.holdingCard().connect()) {
      CardFault fault =
          Bench.fault(ReaderReason.REPEATS_UNSAFE, () -> connection.transmit(Bench.LOAD));

      assertEquals(Delivery.NOT_SENT, fault.delivery());
      assertTrue(connection.transmit(Bench.READ).isOk());
      assertEquals(List.of("00B0000004"), bench.chip.seen());
    }
  }

  @Test
  @ExtendWith(RealPcsc.class)
  @DisplayName("through pcscd: the JDK's own repetition is off")
  void real() throws Exception {
    ScriptedChip chip =
        ScriptedChip.t0()
            .on("00D6000003AABBCC", "6C10")
            .on("00B0000004", "6C02")
            .on("00B0000002", "0102 9000")
            .on(Bench.LOAD_T0, "6104")
            .on("00C0000004", "01020304 9000");
    try (VpcdStage stage = new VpcdStage();
        CardConnection connection = stage.connect(chip)) {
      assertEquals(Bytes.hex("6C10"), connection.transmit(WRITE).toBytes());
      assertEquals(Bytes.hex("01029000"), connection.transmit(Bench.READ).toBytes());
      assertEquals(Bytes.hex("010203049000"), connection.transmit(Bench.LOAD).toBytes());
      assertEquals(
          List.of("00D6000003AABBCC", "00B0000004", "00B0000002", Bench.LOAD_T0, "00C0000004"),
          chip.seen());
    }
  }
}
