package io.github.chewu.examples.card;

import io.github.chewu.examples.cli.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The PIN of the card in the reader. */
public final class PinOption {
  @Option(
      names = "--pin",
      paramLabel = "P",
      description = "As typed, or @FILE (default: the usual PIN).")
  private @Nullable Secret pin;

  /** As picocli makes it. */
  public PinOption() {}

  /** The PIN, where one was given. */
  public Optional<Secret> given() {
    return Optional.ofNullable(pin);
  }
}
