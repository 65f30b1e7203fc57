package io.github.chewu.examples.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagProbeActTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"T", "I"})
  void everyFactHoldsOfTheVirtualTag(String dialect) {
    String port = "sim:" + folder.resolve("tag.txt");
    Ran ran = TestConsole.run("tag", "probe", "--port", port, "--dialect", dialect, "--json");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("\"vehicle.read\""), ran.out());
    assertTrue(ran.out().contains("chewu trace 1"), ran.out());
    assertFalse(ran.out().contains("\"holds\":false"), ran.out());
  }

  @Test
  void aPortThatIsMissingIsNotUsable() {
    Ran ran = TestConsole.run("tag", "probe", "--port", folder.resolve("none").toString());
    assertEquals(4, ran.code(), ran.err());
  }
}
