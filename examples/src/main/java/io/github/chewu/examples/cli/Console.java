package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Situation;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Where a command line reads, prints and sees the time: UTF-8, whatever the machine says.
 *
 * @param clock for the time of day
 * @param terminal whether a person can be asked
 * @param chinese whether messages are Chinese unless an option says otherwise
 */
public record Console(
    PrintStream out,
    PrintStream err,
    BufferedReader in,
    InstantSource clock,
    boolean terminal,
    boolean chinese) {

  /** The process's own; the launcher knows whether a person sits there. */
  public static Console ofProcess() {
    return new Console(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
        InstantSource.system(),
        Boolean.getBoolean("chewu.terminal"),
        System.getenv().getOrDefault("CHEWU_LANG", "en").startsWith("zh"));
  }

  /** Prints an answer: one JSON object, or lines for people with the reason on stderr. */
  void print(Answer answer, List<Situation> warnings, boolean json, Locale locale) {
    if (json) {
      out.println(Json.write(JsonShape.of(answer, warnings, locale)));
      return;
    }
    warnings.forEach(warning -> err.println(warning.say(locale)));
    answer.lines().forEach(out::println);
    answer.situations().forEach(situation -> err.println(situation.say(locale)));
    answer.token().ifPresent(token -> err.println("token " + token));
  }

  /** A stream as picocli wants it. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The language of messages unless an option says otherwise. */
  Locale locale() {
    return (chinese ? Language.ZH : Language.EN).locale();
  }
}
