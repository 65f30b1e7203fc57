package io.github.chewu.core.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What happened, and what to show for it.
 *
 * @param reason the rule or cause
 * @param arguments what its words name: amounts, numbers, names; never a secret
 */
public record Situation(Reason reason, List<String> arguments) {
  /** Takes a copy of the arguments. */
  public Situation {
    arguments = List.copyOf(arguments);
  }

  /** A situation whose arguments are shown by their {@code toString}. */
  public static Situation of(Reason reason, Object... arguments) {
    return new Situation(reason, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** The sentence for a customer or operator. */
  public String say(Locale locale) {
    return reason.words().say(reason.key(), arguments, locale);
  }

  /** English, for logs. */
  @Override
  public String toString() {
    return reason.key() + ": " + say(Locale.ENGLISH);
  }
}
