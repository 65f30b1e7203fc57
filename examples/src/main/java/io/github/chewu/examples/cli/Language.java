package io.github.chewu.examples.cli;

import java.util.Arrays;
import java.util.Locale;

/** What messages are given in. */
enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /**
   * Reads {@code en} or {@code zh}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Language parse(String text) {
    return Arrays.stream(values())
        .filter(language -> language.locale.getLanguage().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("language '" + text + "' given, en or zh allowed"));
  }
}
