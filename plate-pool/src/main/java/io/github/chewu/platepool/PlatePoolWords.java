package io.github.chewu.platepool;

import io.github.chewu.core.outcome.Words;
import io.github.chewu.core.plate.PlateType;
import java.util.ResourceBundle;

/** The words of this module; its package is not exported. */
public final class PlatePoolWords {
  /** Read from {@code words_zh} and {@code words_en} beside this class. */
  public static final Words WORDS =
      Words.of(locale -> ResourceBundle.getBundle("io.github.chewu.platepool.words", locale))
          .naming("type", PlateType::say);

  private PlatePoolWords() {}
}
