package io.github.chewu.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

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
  @DisplayName("a value that is none: what its option takes, not all that the command takes")
  void aValueThatIsNone() {
    Ran ran = TestConsole.run("draw", "commit", "--winners", "ten");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("'ten'"), ran.err());
    assertTrue(ran.err().contains("How many may win, 1 or more."), ran.err());
    assertFalse(ran.err().contains("--entrants"), ran.err());
  }

  @Test
  @DisplayName("too little memory is said as such, with what to do (exit 4)")
  void tooLittleMemory() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(4, new Full(err).run("fill"));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("CHEWU_OPTS=-Xmx"), said);
    assertFalse(said.contains("recharge"), said);
  }

  @Command(name = "full", subcommands = Fill.class)
  private static final class Full extends Shell {
    Full(ByteArrayOutputStream err) {
      super(
          new Console(
              System.out,
              new PrintStream(err, true, StandardCharsets.UTF_8),
              new BufferedReader(new StringReader("")),
              InstantSource.fixed(Instant.EPOCH),
              false,
              false));
    }

    @Override
    public void run() {}

    @Override
    protected AuditTrail audit(Common common, Warnings warnings) {
      throw new IllegalStateException("nothing is kept");
    }
  }

  @Command(name = "fill")
  private static final class Fill extends Act {
    @Override
    protected Answer answer() {
      throw new OutOfMemoryError("test");
    }
  }

  @Test
  void anAtSignOpensNoArgumentFile() {
    Ran ran = TestConsole.run("@/etc/hostname");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("'@/etc/hostname'"), ran.err());
    assertFalse(ran.err().contains("\tat "));
  }
}
