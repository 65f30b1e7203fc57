package io.github.chewu.core.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of one module for customers and operators: zh-CN first, English beside it. A module
 * reads its own bundles and hands them over here, because no module can read another's. Safe for
 * any thread.
 */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])(?::([a-z]+))?}");

  private final Function<Locale, ResourceBundle> bundles;
  private final Map<String, BiFunction<String, Locale, String>> names;

  private Words(
      Function<Locale, ResourceBundle> bundles,
      Map<String, BiFunction<String, Locale, String>> names) {
    this.bundles = bundles;
    this.names = names;
  }

  /**
   * Words from bundles that exist in {@link Locale#SIMPLIFIED_CHINESE} and {@link Locale#ENGLISH}.
   */
  public static Words of(Function<Locale, ResourceBundle> bundles) {
    return new Words(bundles, Map.of());
  }

  /**
   * The same words, in which {@code {0:kind}} stands for what a code is called in the language: the
   * argument stays the code, which programs read and stores keep. It may be several with {@code ",
   * "} between.
   *
   * @param kind a to z
   * @param name what a code is called; itself where it is none
   */
  public Words naming(String kind, BiFunction<String, Locale, String> name) {
    Map<String, BiFunction<String, Locale, String>> more = new HashMap<>(names);
    more.put(kind, name);
    return new Words(bundles, Map.copyOf(more));
  }

  /**
   * The sentence under {@code key} with {@code {0}}, {@code {1}} … replaced, and {@code {0:kind}}
   * as {@link #naming} says.
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
        .replaceAll(place -> Matcher.quoteReplacement(argument(place, arguments, locale)));
  }

  private String argument(MatchResult place, List<String> arguments, Locale locale) {
    int number = Integer.parseInt(place.group(1));
    if (number >= arguments.size()) {
      return place.group();
    }
    String given = arguments.get(number);
    String kind = place.group(2);
    return kind == null
        ? given
        : Stream.of(given.split(", ", -1))
            .map(code -> names.getOrDefault(kind, (any, language) -> any).apply(code, locale))
            .collect(Collectors.joining(", "));
  }
}
