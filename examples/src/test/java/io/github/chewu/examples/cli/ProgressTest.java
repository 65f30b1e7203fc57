package io.github.chewu.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @DisplayName("what takes seconds shows them, and wipes them away at its end (command-line.md)")
  void secondsAreShown() {
    Console console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new BufferedReader(new StringReader("")),
            InstantSource.fixed(Instant.EPOCH),
            false,
            false);
    Progress progress = new Progress(console);
    progress.tick();
    progress.tick();
    progress.end();
    progress.tick();
    assertEquals("… 1 s\r… 2 s\r" + " ".repeat(12) + "\r", err.toString(StandardCharsets.UTF_8));
    new Progress(console).end();
    assertEquals(2 * "… 1 s\r".length() + 13, err.toString(StandardCharsets.UTF_8).length());
  }
}
