package io.github.chewu.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.kit.FaultScripts;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultScriptTest {
  private static String refusal(Device device, String script) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> FaultScript.parse(device, script))
            .getMessage());
  }

  @Provide
  Arbitrary<FaultScript> anyScript() {
    return FaultScripts.scripts();
  }

  @Property
  @Label("a script printed and read again is the same script")
  void roundTrip(@ForAll("anyScript") FaultScript script) {
    assertEquals(script, FaultScript.parse(script.device(), script.toString()));
  }

  @Test
  @DisplayName("every fault and every WHEN of the specification is read")
  void wholeGrammar() {
    String card = "tear-before@#1,tear-after@52,mute@*,slow=250@b0,sw=6f00@20,swap@#2,unplug@#12";
    FaultScript script = FaultScript.parse(Device.CARD, card);
    assertEquals(Device.CARD.faults(), script.entries().stream().map(FaultEntry::what).toList());
    assertEquals(
        List.of("#1", "52", "*", "B0", "20", "#2", "#12"),
        script.entries().stream().map(entry -> entry.when().toString()).toList());
    assertEquals(Duration.ofMillis(250), script.entries().get(3).delay());
    assertEquals(new StatusWord(0x6F00), script.entries().get(4).status());

    String writer =
        "drop@*,flip@*,insert@*,duplicate@*,swallow@*,late=0@*,dribble=20@*,stall@*,hang-up@*,"
            + "other-device@*,power-cut@*,no-tag@*,two-tags@*";
    assertEquals(
        Device.WRITER.faults(),
        FaultScript.parse(Device.WRITER, writer).entries().stream().map(FaultEntry::what).toList());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a bad script names its bad part and what is allowed there")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                    | entry 1 ''             | WHAT@WHEN",
        "tear-after            | 'tear-after'           | WHAT@WHEN",
        "tear-after@52,        | entry 2 ''             | WHAT@WHEN",
        "mute@#1, mute@#2      | entry 2 ' mute@#2'     | tear-before, tear-after, mute",
        "tear@52               | 'tear'                 | tear-after",
        "Tear-After@52         | 'Tear-After'           | tear-after",
        "drop@52               | 'drop'                 | slow=MS, sw=XXXX, swap, unplug allowed",
        "mute=5@52             | 'mute=5'               | mute allowed",
        "slow@52               | 'slow'                 | slow=MS allowed",
        "slow=@52              | 'slow='                | 0 to 3600000 milliseconds",
        "slow=-1@52            | 'slow=-1'              | 0 to 3600000 milliseconds",
        "slow=3600001@52       | slow=3600001           | 0 to 3600000",
        "sw=9@52               | 'sw=9'                 | four hex digits",
        "mute@#0               | '#0'                   | n from 1",
        "mute@#1000000         | '#1000000'             | n from 1 to 999999",
        "mute@5                | '5'                    | two hex digits",
        "mute@XY               | 'XY'                   | two hex digits",
        "mute@52@53            | '52@53'                | two hex digits",
        "mute@#3,swap@#3       | second fault at #3     | one for each number",
      })
  void badScript(String script, String given, String allowed) {
    String message = refusal(Device.CARD, script);
    assertTrue(message.contains(given), message);
    assertTrue(message.contains(allowed), message);
  }

  @Test
  @DisplayName("a writer's script refuses a card's fault")
  void writerRefusesCardFault() {
    String message = refusal(Device.WRITER, "tear-after@52");
    assertTrue(message.contains("hang-up, other-device, power-cut"), message);
  }

  @Property(tries = 200)
  @Label("a random script has as many faults as asked for, within the run, each at its own command")
  void randomScripts(@ForAll("anySeed") long seed) {
    FaultScript script = FaultScript.random(new SeededRandom(seed), Device.CARD.faults(), 12, 12);
    assertEquals(
        IntStream.rangeClosed(1, 12).boxed().toList(),
        script.entries().stream().map(entry -> entry.when().value()).sorted().toList());
    assertEquals(script, FaultScript.random(new SeededRandom(seed), Device.CARD.faults(), 12, 12));
  }

  @Provide
  Arbitrary<Long> anySeed() {
    return Arbitraries.longs();
  }
}
