package io.github.chewu.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
class CommonOptionsTest {
  @TempDir private Path folder;

  private Ran run(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      words.add(word.replace("FOLDER", folder.toString()).replace("EMPTY", ""));
    }
    words.add("--store");
    words.add("sqlite:" + folder.resolve("store.db"));
    return TestConsole.run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plates voucher --vin LSJA24U62JG269225 --user u1 --html EMPTY",
        "audit export EMPTY",
        "audit verify EMPTY",
        "doctor --bundle EMPTY",
        "draw verify EMPTY",
        "points --file EMPTY",
        "trace show EMPTY",
        "close --keys EMPTY",
        "sim card --state EMPTY",
      })
  @DisplayName("a path that is empty is bad usage, wherever a path is typed")
  void emptyPath(String line) {
    Ran ran = run(line);
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains("path ''"), ran.err());
    assertFalse(Files.exists(folder.resolve("store.db")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit export FOLDER/none/a",
        "doctor --bundle FOLDER/none/a",
        "trace show FOLDER/trace --pcapng FOLDER/none/a",
        "draw commit --entrants FOLDER/csv --winners 1 --secret 0102030405060708090a0b0c0d0e0f10"
            + "1112131415161718191a1b1c1d1e1f20 --transcript FOLDER/none/a",
      })
  @DisplayName("a file that cannot be made is said to be one that cannot be written")
  void unwritable(String line) throws Exception {
    Files.writeString(folder.resolve("csv"), "code\nA\nB\n");
    Files.writeString(folder.resolve("trace"), "chewu trace 1\ndevice card\n");
    Ran ran = run(line);
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains(folder.resolve("none/a").toString()), ran.err());
    assertTrue(ran.err().contains(" cannot be written: its folder is not there"), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "doctor", "plates pool --office 粤D", "card read"})
  @DisplayName("a language that there is not is bad usage, and the two that there are named")
  void language(String line) {
    Ran ran = run(line + " --lang fr");
    assertEquals(2, ran.code(), ran.out());
    assertTrue(ran.err().contains("language 'fr' given, en or zh allowed"), ran.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plates apply --office 粤D --kind new --vin LSJA24U62JG269225 --user u1 --certificate"
            + " WDZ1234567890",
        "plates random --vin LSJA24U62JG269225 --user u1",
        "plates office-confirm --vin LSJA24U62JG269225 --user u1",
        "records unload R1 --reason lost --yes",
        "card settle --order R1 --reader sim:FOLDER/card",
      })
  @DisplayName("whoever acts unnamed is told once that a demonstration operator does (T12)")
  void demonstrationOperator(String line) {
    String warning = Situation.of(CliReason.DEMO_OPERATOR).say(Locale.ENGLISH);
    assertEquals(1, run(line).err().lines().filter(warning::equals).count());
    assertFalse(run(line + " --operator 7").err().contains(warning));
  }

  @Test
  @DisplayName("everything that stands against an act is said, to people and to programs")
  void allReasons() {
    Situation first = Situation.of(CliReason.NO_PORT);
    Situation second = Situation.of(CliReason.NO_GATEWAY);
    Answer answer = Answer.of(Outcome.refused(List.of(first, second)), done -> Answer.done());
    Ran people = printed(answer, false);
    assertEquals("", people.out());
    assertEquals(
        first.say(Locale.ENGLISH) + "\n" + second.say(Locale.ENGLISH) + "\n",
        people.err().replace("\r", ""));
    Object messages = JsonReader.object(printed(answer, true).out()).get("messages");
    assertEquals(
        "[{reason=cli.no-port, message="
            + first.say(Locale.ENGLISH)
            + "}, {reason=cli.no-gateway, message="
            + second.say(Locale.ENGLISH)
            + "}]",
        String.valueOf(messages));
  }

  private static Ran printed(Answer answer, boolean json) {
    TestConsole console = new TestConsole();
    console.console().print(answer, List.of(), json, Locale.ENGLISH);
    return console.ran(answer.exit().code());
  }
}
