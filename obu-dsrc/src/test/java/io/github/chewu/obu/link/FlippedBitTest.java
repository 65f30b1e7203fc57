package io.github.chewu.obu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.kit.FrameArbitraries;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.message.IssuingAnswer.Data;
import io.github.chewu.obu.message.IssuingAnswer.State;
import io.github.chewu.obu.message.IssuingAnswer.Vst;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Real messages of a dialect, one bit of an answer turned. */
class FlippedBitTest {
  private static final Duration WITHIN = Duration.ofSeconds(2);
  private static final Bytes SYSTEM =
      Bytes.hex("0102030405060708094001020304050607082026010120360101");

  @Provide
  Arbitrary<Bytes> files() {
    return FrameArbitraries.bytes(59, 59);
  }

  @Property(tries = 400)
  @Label(
      "of a file that was read with one bit of the line turned the file comes, asked for at most twice")
  void anyBit(@ForAll("files") Bytes file, @ForAll @IntRange(max = 60_000) int anywhere)
      throws LineFault {
    assertReadsRight(file, anywhere);
  }

  @Property(tries = 400)
  @Label("also where the turned bit ends the frame at a place at which the check happens to hold")
  void bitThatCutsTheFrame(@ForAll("files") Bytes any, @ForAll @IntRange(min = 1, max = 58) int at)
      throws LineFault {
    // Control, command, error, count, length, and the file up to the byte before the cut.
    int check = 0xB3 ^ 1 ^ 59;
    Bytes file = any.with(at, Bytes.of(0x7F));
    for (int i = 0; i < at - 1; i++) {
      check ^= file.at(i);
    }
    for (int sequence = 0; sequence < 8; sequence++) {
      Bytes cut = file.with(at - 1, Bytes.of(check ^ (sequence << 4 | 8)));
      Bytes wire = ScriptedPort.answer(sequence, 0xB3, new Data(List.of(cut)).payload());
      for (int i = 0; i < wire.length(); i++) {
        if (wire.at(i) == 0x7F) {
          assertReadsRight(cut, 8 * i + 7);
        }
      }
    }
  }

  private static void assertReadsRight(Bytes file, int bit) throws LineFault {
    ScriptedPort port = new ScriptedPort().silent();
    List<Frame> reads = new ArrayList<>();
    Dialect dialect = new IssuingDialect(() -> Instant.EPOCH);
    Link link = new Link(port, dialect.identify(), LinkSettings.USUAL);
    port.always(
        (request, device) -> {
          if (request.command() == 0xC4) {
            reads.add(request);
          }
          int sequence = request.control() & 7;
          Bytes answer =
              switch (request.command()) {
                case 0xC0 ->
                    new State(0, Bytes.of(1, 2), Bytes.of(3, 4), Bytes.of(5, 6), zeros(10))
                        .toBytes();
                case 0xC1 -> new Vst(SYSTEM, new TagStatus(0, 1), zeros(4)).toBytes();
                default -> new Data(List.of(file)).toBytes();
              };
          Bytes wire = ScriptedPort.answer(sequence, answer.at(0), answer.from(1));
          if (request.command() == 0xC4 && reads.size() == 1) {
            int turned = bit % (8 * wire.length());
            wire = wire.with(turned / 8, Bytes.of(wire.at(turned / 8) ^ 1 << turned % 8));
          }
          device.say(wire, Duration.ofMillis(2));
        });
    TagSession session = dialect.open(link, WITHIN);
    assertEquals(file, session.read(TagFile.VEHICLE, 0, 59));
    assertTrue(reads.size() <= 2);
  }

  private static Bytes zeros(int length) {
    return Bytes.filled(length, 0);
  }
}
