package io.github.chewu.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordAndReplayTest {
  private static final Command SELECT =
      Command.of(Effect.QUERY, "00A40000").data(Bytes.hex("3F00"));
  private static final Command READ = Command.of(Effect.QUERY, "00B09600").expecting(55);
  private static final Command CREDIT =
      Command.of(Effect.ONCE, "80520000").data(Bytes.hex("2026030109000011223344")).expecting(4);
  private static final Response SELECTED = Response.parse(Bytes.hex("6F029F0C9000"));
  private static final Response OK = Response.parse(Bytes.hex("9000"));

  private final TraceRecorder recorder = new TraceRecorder(() -> 0L);

  /** Records a session with a chip that gives these answers, and fails after them. */
  private Trace recorded(List<Response> answers, Command... commands) {
    List<Response> left = new ArrayList<>(answers);
    ApduChannel chip =
        command -> {
          if (left.isEmpty()) {
            throw new CardFault(Situation.of(StoreReason.NO_ENTRY, "x"), Delivery.UNANSWERED, null);
          }
          return left.remove(0);
        };
    RecordingChannel channel = new RecordingChannel(chip, recorder);
    for (Command command : commands) {
      try {
        channel.transmit(command);
      } catch (CardFault e) {
        assertEquals(StoreReason.NO_ENTRY, e.situation().reason());
      }
    }
    return Trace.parse(recorder.trace().toText());
  }

  @Test
  @DisplayName("what was recorded is answered again, a failure in the same way")
  void replay() throws Exception {
    Trace trace = recorded(List.of(SELECTED, OK), SELECT, READ, CREDIT);
    ReplayChannel replay = new ReplayChannel(trace);
    assertEquals(SELECTED, replay.transmit(SELECT));
    assertEquals(OK, replay.transmit(READ));
    CardFault torn = assertThrows(CardFault.class, () -> replay.transmit(CREDIT));
    assertEquals(TraceReason.RECORDED_FAULT, torn.situation().reason());
    assertEquals(Delivery.UNANSWERED, torn.delivery());
    assertTrue(torn.situation().arguments().get(1).contains("store.no-entry"));
  }

  @Test
  @DisplayName("another command than the recorded one is refused without its bytes, and not sent")
  void deviation() throws Exception {
    ReplayChannel replay = new ReplayChannel(recorded(List.of(SELECTED, OK), SELECT, READ));
    replay.transmit(SELECT);
    CardFault other = assertThrows(CardFault.class, () -> replay.transmit(CREDIT));
    assertEquals(TraceReason.DEVIATION, other.situation().reason());
    assertEquals(List.of("3"), other.situation().arguments());
    assertEquals(Delivery.NOT_SENT, other.delivery());

    assertEquals(OK, replay.transmit(READ));
    CardFault past = assertThrows(CardFault.class, () -> replay.transmit(READ));
    assertEquals(TraceReason.ENDED, past.situation().reason());
    assertEquals("the recording ends after 4 entries", past.situation().say(Locale.ENGLISH));
  }

  @Test
  @DisplayName("of a secret command only header, lengths and status are kept, and it still replays")
  void secret() throws Exception {
    Command verify = Command.of(Effect.ONCE, "00200000").data(Bytes.hex("123456")).asSecret();
    Command key = Command.of(Effect.QUERY, "80CA0000").expecting(8).asSecret();
    Trace trace =
        recorded(List.of(OK, Response.parse(Bytes.hex("A1A2A3A4A5A6A7A89000"))), verify, key);
    assertEquals(
        List.of(
            "0.000000 > 00 20 00 00 03 ** ** **",
            "0.000000 < 90 00",
            "0.000000 > 80 CA 00 00 08",
            "0.000000 < ** ** ** ** ** ** ** ** 90 00"),
        trace.entries().stream().map(TraceEntry::toLine).toList());

    ReplayChannel replay = new ReplayChannel(trace);
    assertEquals(OK, replay.transmit(verify.data(Bytes.hex("654321"))));
    CardFault hidden = assertThrows(CardFault.class, () -> replay.transmit(key));
    assertEquals(TraceReason.NO_ANSWER, hidden.situation().reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"00200000", "80240100", "84240000", "802C0000", "805E0100", "84D40102"})
  @DisplayName("PIN and key commands are hidden also where nobody marked them")
  void forgotten(String header) {
    Command command = Command.of(Effect.ONCE, header).data(Bytes.hex("123456C0FFEE")).expecting(0);
    String shown = ApduMask.command(command).text();
    assertFalse(shown.contains("12") || shown.contains("C0"), shown);
    assertTrue(shown.endsWith(" 06 ** ** ** ** ** ** 00"), shown);
    assertEquals(command.toBytes().length(), ApduMask.command(command).length());
  }

  @Test
  @DisplayName("a ring that lost its first command replays from the next one on")
  void cut() throws Exception {
    List<TraceEntry> whole = recorded(List.of(SELECTED, OK), SELECT, READ).entries();
    ReplayChannel replay = new ReplayChannel(new Trace(whole.subList(1, 4)));
    assertEquals(OK, replay.transmit(READ));
  }
}
