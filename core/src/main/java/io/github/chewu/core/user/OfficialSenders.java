package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Typed;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers from which an office sends messages (J22).
 *
 * @param numbers 5 to 20 digits each, without the prefix of the country
 */
public record OfficialSenders(Set<String> numbers) {
  /** Ji'nan: one number and 16 spare ones, of which …288 is none. */
  public static final OfficialSenders JINAN = new OfficialSenders(jinan());

  private static final Pattern WITH_COUNTRY = Pattern.compile("(?:\\+86|0086|86)([0-9]+)");

  /** Checks the numbers and takes a copy. */
  public OfficialSenders {
    numbers = Set.copyOf(numbers);
    for (String number : numbers) {
      if (!number.matches("[0-9]{5,20}")) {
        throw new IllegalArgumentException(
            "sender '" + Typed.shown(number) + "' given, 5 to 20 digits allowed");
      }
    }
  }

  private static Set<String> jinan() {
    Set<String> numbers = new TreeSet<>(Set.of("10635319911000012"));
    for (long spare = 15621866279L; spare <= 15621866295L; spare++) {
      numbers.add(String.valueOf(spare));
    }
    numbers.remove("15621866288");
    return numbers;
  }

  /**
   * Whether a message with this sender is the office's: the number as a phone shows it, with or
   * without +86, 86 or 0086, blanks or dashes between, full-width digits.
   */
  public boolean contains(String sender) {
    String number = Typed.joined(sender);
    Matcher withCountry = WITH_COUNTRY.matcher(number);
    return numbers.contains(number)
        || (withCountry.matches() && numbers.contains(withCountry.group(1)));
  }
}
