package io.github.chewu.core.points;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the orders (acts.properties), which are Chinese whatever the reader's language. */
final class ActTexts {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("io.github.chewu.core.points.acts", Locale.ROOT);

  private ActTexts() {}

  static String of(ActReference reference) {
    return TEXTS.getString(reference.toString());
  }
}
