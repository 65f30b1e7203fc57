package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What GET RESPONSE and 6Cxx do for every answer that a card can give. */
class Trap22GetResponseTest {
  /**
   * A card that hands over its answer in parts of at most 256 bytes, the first with the command.
   */
  private static final class Parts {
    private final List<Bytes> sent = new ArrayList<>();
    private Bytes rest;

    Parts(Bytes answer) {
      rest = answer;
    }

    Bytes send(Bytes command) {
      sent.add(command);
      if (command.at(1) == 0xC0) {
        int asked = command.at(4) == 0 ? 256 : command.at(4);
        Bytes part = rest.slice(0, Math.min(asked, rest.length()));
        rest = rest.from(part.length());
        return part.plus(status());
      }
      return status();
    }

    private Bytes status() {
      if (rest.isEmpty()) {
        return Bytes.hex("9000");
      }
      return Bytes.of(0x61, rest.length() > 255 ? 0 : rest.length());
    }
  }

  @Property
  @Label("an answer of any length is joined, and the command goes out once")
  void joins(@ForAll @IntRange(max = 5000) int length, @ForAll Effect effect) throws Exception {
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) (i * 31);
    }
    Bytes answer = Bytes.copyOf(content);
    Parts card = new Parts(answer);
    Command command = Command.of(effect, "80CA0000").data(Bytes.of(1)).expecting(0);

    Response response = new Exchange(card::send, true).run(command);

    assertEquals(answer.plus(Bytes.hex("9000")), response.toBytes());
    assertEquals(1, card.sent.stream().filter(bytes -> bytes.at(1) == 0xCA).count());
    assertEquals((length + 255) / 256 + 1, card.sent.size());
  }

  @Property
  @Label("whatever a card answers, a command that must go out once goes out once")
  void once(@ForAll @IntRange(max = 0xFFFF) int status, @ForAll boolean t0) throws Exception {
    List<Bytes> sent = new ArrayList<>();
    Exchange exchange =
        new Exchange(
            bytes -> {
              sent.add(bytes);
              return bytes.at(1) == 0xC0 ? Bytes.hex("9000") : Bytes.unsigned(status, 2);
            },
            t0);

    Response response = exchange.run(Bench.LOAD);

    assertEquals(1, sent.stream().filter(bytes -> bytes.at(1) == 0x52).count());
    if (status >>> 8 != 0x61) {
      assertEquals(new StatusWord(status), response.status());
    }
  }

  @Example
  @Label("a card that never ends its answer is cut short after 256 parts")
  void endless() {
    List<Bytes> sent = new ArrayList<>();
    Exchange exchange =
        new Exchange(
            bytes -> {
              sent.add(bytes);
              return Bytes.hex("6110");
            },
            true);

    assertThrows(CutShort.class, () -> exchange.run(Bench.SELECT));
    assertEquals(257, sent.size());
  }
}
