package io.github.chewu.examples.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of a how-to is code of a test, so that it compiles and runs. */
class HowToTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void testingYourOwnRulesShowsTheCodeOfItsTests() throws IOException {
    Map<String, String> tests = Sources.java("test");
    String code =
        Sources.joined(
            tests.getOrDefault("OwnFeeTest", "") + tests.getOrDefault("OfficeCalendarTest", ""));
    String page = Files.readString(Sources.root().resolve("docs/testing-your-own-rules.md"));
    List<String> blocks = BLOCK.matcher(page).results().map(HowToTest::content).toList();
    assertEquals(5, blocks.size());
    blocks.forEach(block -> assertTrue(code.contains(Sources.joined(block)), block));
  }

  private static String content(MatchResult block) {
    return block.group(1);
  }
}
