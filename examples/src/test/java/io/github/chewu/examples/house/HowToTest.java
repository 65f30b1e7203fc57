package io.github.chewu.examples.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of a how-to is code of a project that the build runs, so that it compiles and holds. */
class HowToTest {
  private static final Path PROJECT = Sources.root().resolve("examples/src/it/own-rules");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(java|xml)\n(.*?)```");

  @Test
  void testingYourOwnRulesShowsTheCodeOfTheOutsideProject() throws IOException {
    String code =
        Sources.joined(
            String.join("", Sources.in(PROJECT).values())
                + Files.readString(PROJECT.resolve("pom.xml")));
    String page = Files.readString(Sources.root().resolve("docs/testing-your-own-rules.md"));
    List<String> blocks = BLOCK.matcher(page).results().map(HowToTest::content).toList();
    assertEquals(10, blocks.size());
    blocks.forEach(block -> assertTrue(code.contains(Sources.joined(block)), block));
  }

  private static String content(MatchResult block) {
    return block.group(2);
  }
}
