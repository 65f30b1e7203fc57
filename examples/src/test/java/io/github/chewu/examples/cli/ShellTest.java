package io.github.chewu.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellTest {
  @Test
  void aloneItListsTheCommands() {
    Ran ran = TestConsole.run();
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("Usage: chewu"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void anUnknownCommandSaysWhatWasGivenAndWhatIsAllowed() {
    Ran ran = TestConsole.run("crad", "read");
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("'crad'"), ran.err());
  }

  @Test
  void underJsonARefusalIsOneObjectToo() {
    Ran ran = TestConsole.run("crad", "--json");
    assertEquals(2, ran.code());
    assertEquals("", ran.err());
    Map<String, Object> json = JsonReader.object(ran.out());
    assertEquals("NOT_DONE", json.get("outcome"));
    assertEquals("cli.bad-usage", json.get("reason"));
    assertTrue(String.valueOf(json.get("message")).contains("crad"));
  }

  @Test
  void anAtSignOpensNoArgumentFile() {
    Ran ran = TestConsole.run("@/etc/hostname");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("'@/etc/hostname'"), ran.err());
    assertFalse(ran.err().contains("\tat "));
  }
}
