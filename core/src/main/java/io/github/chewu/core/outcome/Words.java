package io.github.chewu.core.outcome;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one module for customers and operators: zh-CN first, English beside it. A module
 * reads its own bundles and hands them over here, because no module can read another's. Safe for
 * any thread.
 */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

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
    // In one pass: an argument is what somebody typed, and may itself hold a {1}.
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(argument(place, arguments)));
  }

  private static String argument(MatchResult place, List<String> arguments) {
    int number = Integer.parseInt(place.group(1));
    return number < arguments.size() ? arguments.get(number) : place.group();
  }
}
