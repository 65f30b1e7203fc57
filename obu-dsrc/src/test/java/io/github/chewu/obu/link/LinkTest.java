package io.github.chewu.obu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.dialect.WriterReason;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LinkTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofMillis(3);

  private final ScriptedPort port = new ScriptedPort();
  private final Link link = new Link(port, Requests.IDENTIFY, LinkSettings.USUAL);

  static LineFault fault(Executable call) {
    return assertThrows(LineFault.class, call);
  }

  static void assertFault(LineReason reason, Delivery delivery, LineFault fault) {
    assertEquals(reason, fault.situation().reason());
    assertEquals(delivery, fault.delivery());
  }

  @Test
  void anAnswerComesBackAndWhatWasSeenIsCounted() throws LineFault {
    assertEquals(Bytes.of(7), link.ask(Requests.asking(0xC4, 7), SECOND));
    assertEquals(Bytes.of(8), link.send(Requests.once(0xC3, 8), SECOND));
    LinkCounters seen = link.counters();
    assertEquals(3, seen.requests());
    assertEquals(3, seen.answers());
    assertEquals(1, seen.connects());
    assertEquals(0, seen.repeats() + seen.late() + seen.timeouts() + seen.damaged());
    assertEquals(6 + 7 + 7, seen.bytesSent());
    assertEquals(7 + 7 + 7, seen.bytesReceived());
    assertEquals(3, seen.times().total());
    assertEquals(Duration.ofNanos(4_096_000), seen.times().within(0.9));
    List<LinkEvent> events = link.lastEvents();
    assertEquals(6, events.size());
    assertEquals("0.007000 ANSWER 28 B3 (3 bytes)", events.get(5).toString());
  }

  @Test
  @DisplayName("nothing is sent before the writer has said who it is")
  void identityFirst() throws LineFault {
    link.send(Requests.once(0xC3, 8), SECOND);
    assertEquals(List.of(0xC0, 0xC3), port.all().stream().map(Frame::command).toList());
    assertEquals(Bytes.of(1), link.identity(SECOND));
    assertEquals(2, port.all().size());
  }

  @Test
  @DisplayName("what must be sent once is on the line once when its answer is lost")
  void onceIsWrittenOnce() {
    port.always((request, device) -> {});
    LineFault fault = fault(() -> link.send(Requests.once(0xC3, 1), Duration.ofSeconds(20)));
    assertFault(LineReason.TIMEOUT, Delivery.UNANSWERED, fault);
    assertEquals(1, port.taken().size());
    assertEquals(Duration.ofSeconds(20), port.since(0));
  }

  @Test
  @DisplayName(
      "what must be sent once is on the line once when the writer is busy or found it damaged")
  void onceIsNotRepeatedAfterARefusal() {
    port.always(refusal(5));
    LineFault fault = fault(() -> link.send(Requests.once(0xC3, 1), SECOND));
    assertEquals(WriterReason.WRITER_BUSY, fault.situation().reason());
    assertEquals(Delivery.ANSWERED, fault.delivery());
    assertEquals(1, port.taken().size());
  }

  @Test
  void aQuestionIsAskedAgainWhileTheWriterIsBusyButNotAsFastAsItRefuses() throws LineFault {
    port.then(refusal(5)).then(refusal(5));
    assertEquals(Bytes.of(1), link.ask(Requests.asking(0xC4, 1), SECOND));
    assertEquals(3, port.taken().size());
    assertEquals(2, link.counters().repeats());
    assertTrue(port.since(0).compareTo(LinkSettings.USUAL.afterDamage().multipliedBy(2)) > 0);
    port.always(refusal(5));
    long start = port.nanos();
    LineFault fault = fault(() -> link.ask(Requests.asking(0xC4, 1), SECOND));
    assertEquals(WriterReason.WRITER_BUSY, fault.situation().reason());
    assertFalse(port.since(start).compareTo(SECOND) > 0);
    assertTrue(port.taken().size() < 3 + 20);
  }

  @Test
  void anyOtherRefusalIsFinal() {
    port.always(refusal(1));
    LineFault fault = fault(() -> link.ask(Requests.asking(0xC4, 1), SECOND));
    assertEquals(WriterReason.NO_TAG, fault.situation().reason());
    assertEquals(1, port.taken().size());
  }

  private static ScriptedPort.Script refusal(int error) {
    return (request, device) ->
        device.say(
            ScriptedPort.answer(
                request.control() & 7, request.command() - 0x10, Bytes.of(error, 0)),
            SOON);
  }

  @Test
  @DisplayName("a late answer is not taken for the next one's")
  void lateAnswer() throws LineFault {
    port.then((request, device) -> device.answer(request, Duration.ofMillis(350)));
    fault(() -> link.ask(Requests.asking(0xC4, 1), Duration.ofMillis(300)));
    assertEquals(Bytes.of(2), link.ask(Requests.asking(0xC4, 2), Duration.ofMillis(300)));
    port.pass(SECOND);
    assertEquals(Bytes.of(3), link.ask(Requests.asking(0xC4, 3), Duration.ofMillis(300)));
    assertEquals(1, link.counters().late());
  }

  @Test
  void anAnswerThatComesTwiceIsTakenOnce() throws LineFault {
    port.always(
        (request, device) -> {
          device.answer(request, SOON);
          device.answer(request, SOON);
        });
    for (int i = 0; i < 20; i++) {
      assertEquals(Bytes.of(i), link.ask(Requests.asking(0xC4, i), SECOND));
    }
    assertEquals(0, link.counters().timeouts());
  }

  @Test
  void theAnswerOfAnotherCommandOrOfAnotherTagIsNone() throws LineFault {
    port.then(
        (request, device) -> {
          int sequence = request.control() & 7;
          device.say(ScriptedPort.answer(sequence, 0xB2, Bytes.of(9)), SOON);
          device.say(ScriptedPort.answer(sequence, 0xB4, Bytes.of(8)), SOON);
          device.say(ScriptedPort.answer(sequence + 1 & 7, 0xB4, Bytes.of(9)), SOON);
          device.answer(request, Duration.ofMillis(9));
        });
    assertEquals(Bytes.of(9), link.ask(Requests.ofTag(0xC4, 9), SECOND));
    assertEquals(3, link.counters().late());
    assertEquals(1, port.taken().size());
  }

  @Test
  void ofADamagedAnswerTheQuestionIsRepeatedLongBeforeItsPatienceEnds() throws LineFault {
    port.then((request, device) -> device.say(Bytes.hex("FF FF 18 B4 00 FF"), SOON));
    assertEquals(Bytes.of(1), link.ask(Requests.asking(0xC4, 1), SECOND));
    assertEquals(2, port.taken().size());
    assertTrue(port.since(0).toMillis() < 100);
  }

  @Test
  void anAnswerThatDribblesInAfterDamageIsTaken() throws LineFault {
    port.then(
        (request, device) -> {
          device.say(Bytes.hex("FF FF 18 B4 00 FF"), Duration.ofMillis(1));
          device.dribble(ScriptedPort.answerTo(request), Duration.ofMillis(40));
        });
    assertEquals(Bytes.of(1), link.ask(Requests.asking(0xC4, 1), SECOND));
    assertEquals(1, port.taken().size());
  }

  @Test
  @DisplayName("a device that never stops talking does not hold a call beyond its deadline")
  void babble() {
    port.always(
        (request, device) -> {
          for (int i = 1; i < 5_000; i++) {
            device.say(Bytes.of(0x55), Duration.ofMillis(i));
          }
        });
    fault(() -> link.send(Requests.once(0xC3, 1), SECOND));
    assertTrue(port.since(0).compareTo(SECOND.plusMillis(10)) < 0, port.since(0).toString());
  }

  @Test
  @DisplayName("noise before, in front of and behind answers loses none")
  void noise() throws LineFault {
    port.always(
        (request, device) ->
            device.say(
                Bytes.hex("00 FF 12").plus(ScriptedPort.answerTo(request)).plus(Bytes.hex("0A 0D")),
                SOON));
    for (int i = 0; i < 20; i++) {
      assertEquals(Bytes.of(i), link.ask(Requests.asking(0xC4, i), SECOND));
    }
    assertEquals(20, port.taken().size());
    assertTrue(link.counters().noiseBytes() > 0);
  }

  @Test
  @DisplayName("the deadline covers the time on the wire: what cannot be sent in time is not sent")
  void timeOnTheWire() throws LineFault {
    port.perByte(Duration.ofMillis(1));
    link.identity(SECOND);
    LineFault fault = fault(() -> link.send(Requests.once(0xC3, 1), Duration.ofMillis(6)));
    assertFault(LineReason.TIMEOUT, Delivery.NOT_SENT, fault);
    assertEquals(List.of(), port.taken());
    assertEquals(Bytes.of(1), link.send(Requests.once(0xC3, 1), Duration.ofMillis(20)));
  }

  @Test
  @DisplayName("patience begins when a request has left: a slow wire is not asked twice")
  void patienceBeginsAfterTheWire() throws LineFault {
    port.perByte(Duration.ofMillis(50));
    port.then((request, device) -> device.answer(request, Duration.ofMillis(400)));
    link.ask(Requests.asking(0xC4, 1, 2, 3, 4, 5, 6, 7), Duration.ofSeconds(5));
    assertEquals(1, port.taken().size());
  }

  @Test
  @DisplayName("a call whose time has passed sends nothing")
  void noTimeLeft() throws LineFault {
    link.identity(SECOND);
    assertFault(
        LineReason.TIMEOUT,
        Delivery.NOT_SENT,
        fault(() -> link.send(Requests.once(0xC3, 1), Duration.ZERO)));
    assertEquals(List.of(), port.taken());
  }

  @Test
  @DisplayName("where every number may still be answered late nothing is sent, and nobody spins")
  void noNumberIsFree() throws LineFault {
    LinkSettings slow =
        new LinkSettings(Duration.ofMillis(10), Duration.ofSeconds(60), SOON, SECOND, SECOND, 0);
    Link patient = new Link(port, Requests.IDENTIFY, slow);
    patient.identity(SECOND);
    port.always((request, device) -> {});
    assertFault(
        LineReason.TIMEOUT,
        Delivery.UNANSWERED,
        fault(() -> patient.ask(Requests.asking(0xC4, 1), SECOND)));
    int sent = port.taken().size();
    assertTrue(sent >= 7 && sent <= 8, sent + " sent");
    assertFault(
        LineReason.TIMEOUT,
        Delivery.NOT_SENT,
        fault(() -> patient.send(Requests.once(0xC3, 1), SECOND)));
    assertEquals(sent, port.taken().size());
    port.always((request, device) -> device.answer(request, SOON));
    port.pass(Duration.ofSeconds(60));
    assertEquals(Bytes.of(1), patient.send(Requests.once(0xC3, 1), SECOND));
  }

  @Test
  void theLast256EventsAreKept() throws LineFault {
    for (int i = 0; i < 300; i++) {
      link.ask(Requests.asking(0xC4, 0x99), SECOND);
    }
    List<LinkEvent> events = link.lastEvents();
    assertEquals(256, events.size());
    assertEquals(LinkEvent.Kind.ANSWER, events.get(255).kind());
  }
}
