package io.github.chewu.examples.kit;

import io.github.chewu.examples.Chewu;
import io.github.chewu.examples.cli.Console;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/** Runs commands in this process and keeps what they print. */
public final class TestConsole {
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private final InstantSource clock;

  /** Nothing printed yet; it is always the same moment. */
  public TestConsole() {
    this(NOW);
  }

  private TestConsole(InstantSource clock) {
    this.clock = clock;
  }

  /** A console that nobody sits at. */
  public Console console() {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new BufferedReader(new StringReader("")),
        clock,
        false,
        false);
  }

  /** Runs one command on a fresh console. */
  public static Ran run(String... args) {
    return run(NOW, args);
  }

  /** Runs one command on a fresh console at the time of this clock. */
  public static Ran run(InstantSource clock, String... args) {
    TestConsole console = new TestConsole(clock);
    return console.ran(new Chewu(console.console()).run(args));
  }

  /** What was printed so far. */
  public Ran ran(int code) {
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What one command printed, and its exit code. */
  public record Ran(int code, String out, String err) {}
}
