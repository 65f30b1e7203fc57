package io.github.chewu.core.outcome;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/**
 * The words of one module for customers and operators: zh-CN first, English beside it. A module
 * reads its own bundles and hands them over here, because no module can read another's. Safe for
 * any thread.
 */
public final class Words {
  private final Function<Locale, ResourceBundle> bundles;

  private Words(Function<Locale, ResourceBundle> bundles) {
    this.bundles = bundles;
  }

  /**
   * Words from bundles that exist in {@link Locale#SIMPLIFIED_CHINESE} and {@link Locale#ENGLISH}.
   */
  public static Words of(Function<Locale, ResourceBundle> bundles) {
    return new Words(bundles);
  }

  /**
   * The sentence under {@code key} with {@code {0}}, {@code {1}} … replaced.
   *
   * @param locale English where its language is {@code en}, else Chinese: never what the machine
   *     happens to be set to
   */
  public String say(String key, List<String> arguments, Locale locale) {
    // Not Locale.getDefault() as a fallback: a bundle falls back to the machine's language, and
    // that is none of ours.
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    String text =
        bundles.apply(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE).getString(key);
    for (int i = 0; i < arguments.size(); i++) {
      text = text.replace("{" + i + "}", arguments.get(i));
    }
    return text;
  }
}
