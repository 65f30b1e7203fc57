package io.github.chewu.examples.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.Chewu;
import io.github.chewu.examples.kit.TestConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CoverageTest {
  private static final List<String> ONE = List.of("# comment", "E26,card load,Recharge, only so.");
  private static final Map<String, String> CLASS =
      Map.of("Purse", "/** Rule (E26). */ class Purse");
  private static final Map<String, String> TESTED =
      Map.of("PurseTest", "@DisplayName(\"refused: \"\n + \"E26\") void refused() {}");

  @Test
  void theTableInDocsIsThatOfTheSourcesAndNoRowLosesItsTest() throws IOException {
    Path docs = Sources.root().resolve("docs");
    Path table = docs.resolve("coverage.md");
    List<String> statements = Files.readAllLines(docs.resolve("statements.csv"));
    Coverage now =
        Coverage.of(statements, Sources.java("main"), Sources.java("test"), commandNames());
    assertEquals(115, now.rows().size());
    List<String> lost = Files.exists(table) ? now.lost(Files.readString(table)) : List.of();
    assertTrue(
        lost.isEmpty(),
        () -> "these statements had a test by docs/coverage.md and have none now: " + lost);
    Files.writeString(table, now.toMarkdown());
  }

  @Test
  void aStatementIsFullWithClassTestAndCommand() {
    Coverage full = Coverage.of(ONE, CLASS, TESTED, Set.of("card load"));
    assertTrue(full.rows().get(0).isFull());
    assertEquals("Recharge, only so.", full.rows().get(0).statement());
    assertFalse(Coverage.of(ONE, CLASS, TESTED, Set.of("card read")).rows().get(0).isFull());
    assertFalse(Coverage.of(ONE, Map.of(), TESTED, Set.of("card load")).rows().get(0).isFull());
  }

  @Test
  void anIdInCodeIsNoMentionAndOneInATestsBodyIsNoTest() {
    Map<String, String> code = Map.of("Purse", "class Purse { int E26 = 1; }");
    Map<String, String> body = Map.of("PurseTest", "void refused() { // E26\n }");
    Coverage none = Coverage.of(ONE, code, body, Set.of());
    assertTrue(none.rows().get(0).classes().isEmpty());
    assertTrue(none.rows().get(0).tests().isEmpty());
  }

  @Test
  void aFullRowThatLosesItsTestIsFound() {
    String before = Coverage.of(ONE, CLASS, TESTED, Set.of("card load")).toMarkdown();
    assertEquals(
        List.of("E26"), Coverage.of(ONE, CLASS, Map.of(), Set.of("card load")).lost(before));
    String hole = Coverage.of(ONE, CLASS, TESTED, Set.of()).toMarkdown();
    assertEquals(List.of(), Coverage.of(ONE, CLASS, Map.of(), Set.of("card load")).lost(hole));
  }

  /** {@code card load} and the like: every command that can be run. */
  private static Set<String> commandNames() {
    Set<String> names = new TreeSet<>();
    collect(new CommandLine(new Chewu(new TestConsole().console())), "", names);
    return names;
  }

  private static void collect(CommandLine line, String before, Set<String> names) {
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              names.add(before + name);
              collect(command, before + name + " ", names);
            });
  }
}
