package io.github.chewu.examples.card;

import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The PIN of the card in the reader. */
public final class PinOption {
  private static final String DIGITS = "[0-9]{4,12}";

  @Option(
      names = "--pin",
      paramLabel = "P",
      description = "As typed, or @FILE (default: the usual PIN).")
  private @Nullable Secret pin;

  /** As picocli makes it. */
  public PinOption() {}

  /**
   * The PIN, where one was given.
   *
   * @throws BadInput where it can be none: no card is asked then
   */
  public Optional<Secret> given() throws BadInput {
    if (pin != null && !pin.text().matches(DIGITS)) {
      throw BadInput.usage("a PIN of " + pin.text().length() + " characters", "4 to 12 digits");
    }
    return Optional.ofNullable(pin);
  }
}
