package io.github.chewu.obu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.kit.FrameArbitraries;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever a device does with its answers. */
class LinkLawsTest {
  private static final Duration WITHIN = Duration.ofMillis(700);

  /**
   * What becomes of one request's answer.
   *
   * @param delay in milliseconds; at most the longest time that any writer takes
   * @param copies 0 where it is lost
   * @param damaged whether a bit of it is turned
   */
  private record Fate(boolean once, int delay, int copies, boolean damaged, Bytes noise) {}

  @Provide
  Arbitrary<List<Fate>> days() {
    Arbitrary<Integer> delays =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 20), Arbitraries.integers().between(300, 1_999));
    return Combinators.combine(
            Arbitraries.of(true, false),
            delays,
            Arbitraries.of(1, 1, 1, 0, 2),
            Arbitraries.of(false, false, false, true),
            FrameArbitraries.noise())
        .as(Fate::new)
        .list()
        .ofMinSize(8)
        .ofMaxSize(60);
  }

  @Property(tries = 500)
  @Label(
      "an answer is of the request it is taken for; what is sent once is on the line at most once")
  void answersAndRequests(@ForAll("days") List<Fate> day) throws LineFault {
    ScriptedPort port = new ScriptedPort();
    Link link = new Link(port, Requests.IDENTIFY, LinkSettings.USUAL);
    link.identity(WITHIN);
    for (int i = 0; i < day.size(); i++) {
      Fate fate = day.get(i);
      port.always((request, device) -> meet(fate, request, device));
      int before = port.taken().size();
      long start = port.nanos();
      Bytes number = Bytes.unsigned(i, 1);
      try {
        Bytes answer =
            fate.once()
                ? link.send(Requests.once(0xC3, i), WITHIN)
                : link.ask(Requests.asking(0xC3, i), WITHIN);
        assertEquals(number, answer);
      } catch (LineFault e) {
        assertEquals(LineReason.TIMEOUT, e.situation().reason());
        int sent = port.taken().size() - before;
        assertEquals(sent == 0, e.delivery() == Delivery.NOT_SENT);
      }
      if (fate.once()) {
        assertTrue(port.taken().size() - before <= 1);
      }
      assertTrue(port.since(start).compareTo(WITHIN) <= 0, port.since(start).toString());
    }
    LinkCounters seen = link.counters();
    assertEquals(port.all().size(), seen.requests());
    assertEquals(seen.answers(), seen.times().total());
  }

  private static void meet(Fate fate, Frame request, ScriptedPort device) {
    Bytes answer = ScriptedPort.answerTo(request);
    if (fate.damaged()) {
      answer = answer.with(4, Bytes.of(answer.at(4) ^ 0x10));
    }
    Duration delay = Duration.ofMillis(fate.delay());
    if (!fate.noise().isEmpty()) {
      device.say(fate.noise(), delay);
    }
    for (int copy = 0; copy < fate.copies(); copy++) {
      device.say(answer, delay);
    }
  }

  @Property(tries = 300)
  @Label("a line without faults answers each call at its first try")
  void noFaults(@ForAll("days") List<Fate> day) throws LineFault {
    ScriptedPort port = new ScriptedPort();
    Link link = new Link(port, Requests.IDENTIFY, LinkSettings.USUAL);
    for (int i = 0; i < day.size(); i++) {
      Duration delay = Duration.ofMillis(day.get(i).delay() % 400);
      port.always((request, device) -> device.answer(request, delay));
      assertEquals(Bytes.of(i), link.ask(Requests.asking(0xC4, i), WITHIN));
    }
    assertEquals(day.size(), port.taken().size());
    assertEquals(0, link.counters().late());
  }
}
