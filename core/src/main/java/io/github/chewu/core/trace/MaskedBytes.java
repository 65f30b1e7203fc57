package io.github.chewu.core.trace;

import io.github.chewu.core.bytes.Bytes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes of which some are hidden: their number stays, their content is gone. Immutable.
 *
 * @param text two characters a byte, {@code 0–9 A–F} or {@code **}, with a blank between two bytes
 */
public record MaskedBytes(String text) {
  private static final String HIDDEN = "**";

  /** Checks the form. */
  public MaskedBytes {
    if (!text.matches("(?:(?:[0-9A-F]{2}|\\*\\*)(?: (?!$)|$))*")) {
      // Without the text itself: it may be a secret that somebody forgot to hide.
      throw new IllegalArgumentException(
          "masked bytes of "
              + text.length()
              + " characters given, 0-9 A-F or ** for each byte with a blank between two allowed");
    }
  }

  /** No bytes. */
  public static MaskedBytes empty() {
    return new MaskedBytes("");
  }

  /** Bytes of which nothing is hidden. */
  public static MaskedBytes shown(Bytes bytes) {
    return new MaskedBytes(bytes.hex().replaceAll("..(?!$)", "$0 "));
  }

  /** Only how many there are. */
  public static MaskedBytes hidden(int length) {
    return new MaskedBytes((HIDDEN + " ").repeat(length).stripTrailing());
  }

  /** These bytes, then others. */
  public MaskedBytes plus(MaskedBytes more) {
    return new MaskedBytes((text + " " + more.text).strip());
  }

  /** How many, hidden ones too. */
  public int length() {
    return (text.length() + 1) / 3;
  }

  /** The bytes, where none is hidden. */
  public Optional<Bytes> bytes() {
    return text.contains(HIDDEN) ? Optional.empty() : Optional.of(Bytes.hex(text));
  }

  /** Whether {@code bytes} can have been these: as many, and equal where nothing is hidden. */
  public boolean fits(Bytes bytes) {
    if (bytes.length() != length()) {
      return false;
    }
    String[] wanted = text.split(" ");
    String[] given = shown(bytes).text.split(" ");
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals(HIDDEN)) {
        given[i] = HIDDEN;
      }
    }
    return Arrays.equals(wanted, given);
  }

  @Override
  public String toString() {
    return text;
  }
}
