package io.github.chewu.core.keys;

import java.util.Map;
import java.util.function.Function;

/** Entries of a key file, refused by their name, because their value may be secret. */
final class Entries {
  private Entries() {}

  static <T> T read(Map<String, String> entries, String name, Function<String, T> parse) {
    String value = entries.get(name);
    if (value == null) {
      throw new IllegalArgumentException("entry '" + name + "' is missing");
    }
    try {
      return parse.apply(value.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("entry '" + name + "' is wrong: " + e.getMessage(), e);
    }
  }
}
