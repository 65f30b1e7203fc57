package io.github.chewu.obu.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LineReason;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.message.Lamp;
import io.github.chewu.obu.virtual.WriterFamily;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests are sent again where no answer comes (writer-dialects.md, effect classes). */
class EffectsTest {
  private static final Duration WITHIN = Duration.ofSeconds(3);

  private enum Call {
    READ_SYSTEM,
    READ_VEHICLE,
    UPDATE,
    FINISH
  }

  private static void run(Call call, TagSession session) throws LineFault {
    switch (call) {
      case READ_SYSTEM -> session.read(TagFile.SYSTEM, 0, 27);
      case READ_VEHICLE -> session.read(TagFile.VEHICLE, 0, 59);
      case UPDATE -> session.update(TagFile.SYSTEM, 26, Bytes.of(1));
      case FINISH -> session.finish(Lamp.OK);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSPARENT, READ_SYSTEM, 1", "TRANSPARENT, READ_VEHICLE, 1",
    "TRANSPARENT, UPDATE, 1", "TRANSPARENT, FINISH, 2",
    "ISSUING, READ_SYSTEM, 1", "ISSUING, READ_SYSTEM, 2",
    "ISSUING, READ_VEHICLE, 2", "ISSUING, UPDATE, 1"
  })
  @DisplayName("a call, reads, a challenge and a release are sent again where no answer comes")
  void repeated(WriterFamily family, Call call, int frame) throws LineFault {
    VirtualScene scene = new VirtualScene(family, Algorithm.TRIPLE_DES);
    Link link = new Link(scene.port(), scene.dialect().identify(), LinkSettings.USUAL);
    TagSession session = scene.dialect().open(link, WITHIN);
    scene.faults("swallow@#" + frame);
    run(call, session);
    assertEquals(1, link.counters().repeats());
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSPARENT, UPDATE, 2",
    "TRANSPARENT, FINISH, 1",
    "ISSUING, UPDATE, 2",
    "ISSUING, FINISH, 1"
  })
  @DisplayName("an update and a lamp are sent once, whether the writer heard them or not")
  void once(WriterFamily family, Call call, int frame) throws LineFault {
    for (String fault : new String[] {"swallow", "stall"}) {
      VirtualScene scene = new VirtualScene(family, Algorithm.TRIPLE_DES);
      Link link = new Link(scene.port(), scene.dialect().identify(), LinkSettings.USUAL);
      TagSession session = scene.dialect().open(link, WITHIN);
      scene.faults(fault + "@#" + frame);
      LineFault lost = assertThrows(LineFault.class, () -> run(call, session));
      assertEquals(LineReason.TIMEOUT, lost.situation().reason());
      assertEquals(Delivery.UNANSWERED, lost.delivery());
      assertEquals(0, link.counters().repeats());
      assertEquals(call == Call.UPDATE && fault.equals("stall") ? 1 : 0, scene.writes());
    }
  }

  @ParameterizedTest
  @CsvSource({"TRANSPARENT, 1", "ISSUING, 1"})
  @DisplayName("what fails before an update was sent says that nothing was sent")
  void beforeTheUpdate(WriterFamily family, int frame) throws LineFault {
    VirtualScene scene = new VirtualScene(family, Algorithm.TRIPLE_DES);
    Link link = new Link(scene.port(), scene.dialect().identify(), LinkSettings.USUAL);
    TagSession session = scene.dialect().open(link, WITHIN);
    scene.faults("no-tag@#" + frame);
    LineFault fault =
        assertThrows(LineFault.class, () -> session.update(TagFile.SYSTEM, 26, Bytes.of(1)));
    assertEquals(WriterReason.NO_TAG, fault.situation().reason());
    assertEquals(Delivery.NOT_SENT, fault.delivery());
    assertEquals(0, scene.writes());
  }
}
