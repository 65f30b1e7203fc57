package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The top of a command line: sets picocli up as the contract of the command line says. */
public abstract class Shell implements Runnable {
  private final Console console;

  /** A command line that reads and prints there. */
  protected Shell(Console console) {
    this.console = console;
  }

  final Console console() {
    return console;
  }

  /** Where acts that change something leave an entry (T12). */
  protected abstract AuditTrail audit(Common common, Warnings warnings) throws Fault;

  /** Runs one command and answers with its exit code. */
  public final int run(String... args) {
    List<String> given = Arrays.asList(args);
    try {
      return commands(given).execute(args);
    } catch (Error e) {
      // No room left, or a class that is not there: no stack trace for that either.
      return broken(given, e);
    }
  }

  private CommandLine commands(List<String> given) {
    CommandLine line =
        new CommandLine(this)
            // --pin @FILE names a file that holds a PIN, not one that holds arguments.
            .setExpandAtFiles(false)
            .setOut(Console.writer(console.out()))
            .setErr(Console.writer(console.err()))
            .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
            .setParameterExceptionHandler((fault, all) -> refuse(bad(fault), Exit.BAD_INPUT, given))
            .setExecutionExceptionHandler((fault, command, parsed) -> broken(given, fault));
    Typed.register(line);
    return line;
  }

  private int broken(List<String> given, Throwable fault) {
    if (given.contains("--debug")) {
      fault.printStackTrace(console.err());
    }
    if (fault instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return refuse(Situation.of(CliReason.NO_MEMORY, megabytes), Exit.UNUSABLE, given);
    }
    return refuse(Situation.of(CliReason.INTERNAL_ERROR, fault), Exit.UNUSABLE, given);
  }

  /** Before a command is known, only what was typed says how to print. */
  private int refuse(Situation situation, Exit exit, List<String> given) {
    boolean json = given.contains("--json");
    console.print(Answer.refused(exit, situation), List.of(), json, console.locale());
    return exit.code();
  }

  private static Situation bad(ParameterException fault) {
    return Situation.of(CliReason.BAD_USAGE, String.valueOf(fault.getMessage()), allowed(fault));
  }

  /** Of a value what its option says of it, else all that the command takes. */
  private static String allowed(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    if (fault.getArgSpec() != null && fault.getValue() != null) {
      return String.join(" ", fault.getArgSpec().description());
    }
    boolean commandsOnly =
        !command.getSubcommands().isEmpty() && fault instanceof UnmatchedArgumentException;
    return commandsOnly
        ? command.getSubcommands().keySet().stream().sorted().collect(Collectors.joining(", "))
        : command.getHelp().synopsis(0).replaceAll("\\s+", " ").trim();
  }
}
