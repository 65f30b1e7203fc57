package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Words;
import java.util.ResourceBundle;

/** The words of the command line. */
public final class ExamplesWords {
  /** In both languages. */
  public static final Words WORDS =
      Words.of(locale -> ResourceBundle.getBundle("io.github.chewu.examples.words", locale));

  private ExamplesWords() {}
}
