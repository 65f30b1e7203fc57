package io.github.chewu.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A secret as typed, or read from the file that {@code @FILE} names.
 *
 * @param text without the line end of the file
 */
public record Secret(String text) {
  static Secret parse(String typed) {
    if (!typed.startsWith("@")) {
      return new Secret(typed);
    }
    Path file = Path.of(typed.substring(1));
    try {
      return new Secret(Files.readString(file).replaceFirst("^\uFEFF", "").stripTrailing());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "file '" + file + "' given, a readable file that holds the secret allowed", e);
    }
  }

  /** Masked. */
  @Override
  public String toString() {
    return "***";
  }
}
