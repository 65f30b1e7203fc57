package io.github.chewu.payments;

import io.github.chewu.core.outcome.Words;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this module; its package is not exported. */
public final class PaymentsWords {
  /** Read from {@code words_zh} and {@code words_en} beside this class. */
  public static final Words WORDS =
      Words.of(locale -> ResourceBundle.getBundle("io.github.chewu.payments.words", locale));

  private PaymentsWords() {}

  /** The word for an enum constant: under {@code state.loaded} for {@code state}, LOADED. */
  public static String of(String kind, Enum<?> constant, Locale locale) {
    // Locale.ROOT: a Turkish machine would make a dotless i of it.
    String name = constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
    return WORDS.say(kind + "." + name, List.of(), locale);
  }
}
