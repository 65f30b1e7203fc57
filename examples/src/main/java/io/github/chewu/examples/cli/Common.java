package io.github.chewu.examples.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
public final class Common {
  private static final String SIM = "sim:";

  /** Who works where nobody is named. */
  private static final String DEMO_OPERATOR = "demo";

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "Keys of cards and tags (default: the built-in test keys).")
  private @Nullable Path keys;

  @Option(
      names = "--store",
      paramLabel = "URL",
      defaultValue = "sqlite:chewu.db",
      description = "sqlite:PATH or a PostgreSQL JDBC URL (default: ${DEFAULT-VALUE}).")
  private String store = "";

  @Option(
      names = "--reader",
      paramLabel = "R",
      description = "Part of a reader's name, or sim:FILE (default: the first that holds a card).")
  private @Nullable String reader;

  @Option(
      names = "--port",
      paramLabel = "P",
      description =
          "The tag writer: a path, serial:PATH, tcp:HOST:PORT or sim:FILE; none is guessed.")
  private @Nullable String port;

  @Option(
      names = "--dialect",
      paramLabel = "D",
      defaultValue = "T",
      description = "What the tag writer speaks: T or I (default: ${DEFAULT-VALUE}).")
  private String dialect = "";

  @Option(
      names = "--operator",
      paramLabel = "ID",
      description = "Who works here (default: a demonstration operator).")
  private @Nullable String operator;

  @Option(
      names = "--fault",
      paramLabel = "SCRIPT",
      description =
          "What a simulator does wrong, such as tear-after@52: the writer where --port is"
              + " sim:FILE, else the card.")
  private @Nullable String fault;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of a simulator's chances.")
  private @Nullable Long seed;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(names = "--debug", description = "Show where a fault of the program happened.")
  private boolean debug;

  @Option(names = "--lang", paramLabel = "L", description = "Language of messages: en or zh.")
  private @Nullable Language language;

  /** As picocli makes it. */
  public Common() {}

  /** The key file, where one is named. */
  public Optional<Path> keys() {
    return Optional.ofNullable(keys);
  }

  /** {@code sqlite:PATH} or a JDBC URL. */
  public String store() {
    return store;
  }

  /** The reader, where one is named. */
  public Optional<String> reader() {
    return Optional.ofNullable(reader);
  }

  /** A tag writer's line, where one is named. */
  public Optional<String> port() {
    return Optional.ofNullable(port);
  }

  /** The file of a virtual tag, where one is named as the writer. */
  public Optional<Path> simulatedTag() {
    return port()
        .filter(name -> name.startsWith(SIM))
        .map(name -> Path.of(name.substring(SIM.length())));
  }

  /** The file of a virtual card, where one is named as the reader. */
  public Optional<Path> simulatedCard() {
    return reader()
        .filter(name -> name.startsWith(SIM))
        .map(name -> Path.of(name.substring(SIM.length())));
  }

  /** The fault script of the card: where the writer is simulated, it is the writer's. */
  public Optional<String> cardFault() {
    return simulatedTag().isPresent() ? Optional.empty() : fault();
  }

  /** What a tag writer speaks. */
  public String dialect() {
    return dialect;
  }

  /** Who works here; where nobody is named, a demonstration operator, which is warned of. */
  public String operator(Warnings warnings) {
    if (operator == null) {
      warnings.add(CliReason.DEMO_OPERATOR);
    }
    return operator == null ? DEMO_OPERATOR : operator;
  }

  /** The fault script, where there is one. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** The seed, where one is given. */
  public OptionalLong seed() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }

  /** Whether one JSON object is printed. */
  public boolean json() {
    return json;
  }

  boolean debug() {
    return debug;
  }

  Locale locale(Console console) {
    return language == null ? console.locale() : language.locale();
  }
}
