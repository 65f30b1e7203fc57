package io.github.chewu.platepool.selection;

import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.time.ServiceHours;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The fields of a rule set with what each may be: one table for files and for programs. */
// Its functions hold nothing.
@SuppressWarnings("ImmutableEnumChecker")
enum RuleField {
  NAME("a-z, 0-9 and -, 1 to 40", text("[a-z0-9][a-z0-9-]{0,39}"), Fields::name),
  SOURCE("one line of up to 300 characters", RuleField::isLine, Fields::source),
  ASSUMED(
      "names of fields with blanks between",
      RuleField::areNames,
      f -> f.assumed().stream().sorted().collect(Collectors.joining(" "))),
  HOURS("HH:mm-HH:mm", RuleField::areHours, f -> f.hours().from() + "-" + f.hours().until()),
  COMPOSED_OPEN("true or false", text("true|false"), f -> "" + f.composing().open()),
  COMPOSED_TOTAL("5 to 20", number(5, 20), f -> "" + f.composing().total()),
  COMPOSED_AT_ONCE("1 to 5", number(1, 5), f -> "" + f.composing().atOnce()),
  COMPOSED_INTERVAL("0 to 30", number(0, 30), f -> seconds(f.composing().interval())),
  COMPOSED_RANDOM_ONLY_DAYS("0 to 60", number(0, 60), f -> "" + f.composing().randomOnlyDays()),
  COMPOSED_WITHHELD("a regular expression", RuleField::isPattern, f -> f.composing().withheld()),
  RANDOM_DRAWS("2 to 20", number(2, 20), f -> "" + f.drawing().draws()),
  RANDOM_BATCH("5 to 10, or 50", number(5, 10).or(text("50")), f -> "" + f.drawing().batch()),
  RANDOM_SECONDS("90 to 180", number(90, 180), f -> seconds(f.drawing().time())),
  RANDOM_TIMEOUT("void or first", text("void|first"), f -> f.drawing().first() ? "first" : "void"),
  ALTERNATE_SLOTS("1 to 20", number(1, 20), f -> "" + f.drawing().slots()),
  ALTERNATE_SECONDS("90 to 180", number(90, 180), f -> seconds(f.drawing().alternateTime())),
  VALIDITY_DAYS("3 to 15", number(3, 15), f -> "" + f.terms().validityDays()),
  BLACKLIST_MONTHS("24", number(24, 24), f -> "" + f.terms().blacklistMonths()),
  CONFIRM_SECONDS("0 to 60", number(0, 60), f -> seconds(f.terms().confirmWait())),
  SESSION_SECONDS("300 to 3600", number(300, 3600), f -> seconds(f.terms().session())),
  NEW_TYPES(
      "codes of 01 02 51 52", text("((01|02|51|52)( |$))+"), f -> codes(f.terms().newTypes())),
  USED_TYPES("02 52, or one of them (U04)", text("02|52|02 52"), f -> codes(f.terms().usedTypes())),
  NOTICE("one line of up to 300 characters", RuleField::isLine, Fields::notice);

  private final String allowed;
  private final Predicate<String> rule;
  private final Function<Fields, String> value;

  RuleField(String allowed, Predicate<String> rule, Function<Fields, String> value) {
    this.allowed = allowed;
    this.rule = rule;
    this.value = value;
  }

  /** What a rule set is made of, before it is checked. */
  record Fields(
      String name,
      String source,
      Set<String> assumed,
      ServiceHours hours,
      RuleSet.Composing composing,
      RuleSet.Drawing drawing,
      RuleSet.Terms terms,
      String notice) {}

  static void requireAll(Fields fields) {
    for (RuleField field : values()) {
      String given = field.value.apply(fields);
      if (!field.rule.test(given)) {
        throw new IllegalArgumentException(
            field.key() + " '" + given + "' given, " + field.allowed + " allowed");
      }
    }
  }

  /** As files name it, such as {@code composed.at-once}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("-", ".");
  }

  String allowed() {
    return allowed;
  }

  boolean allows(String given) {
    return rule.test(given);
  }

  String of(RuleSet rules) {
    return value.apply(
        new Fields(
            rules.name(),
            rules.source(),
            rules.assumed(),
            rules.hours(),
            rules.composing(),
            rules.drawing(),
            rules.terms(),
            rules.notice()));
  }

  static Optional<RuleField> named(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  private static Predicate<String> text(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static Predicate<String> number(int least, int most) {
    return text("[0-9]{1,4}")
        .and(digits -> Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most);
  }

  private static String seconds(Duration time) {
    long whole = time.toSeconds();
    return time.equals(Duration.ofSeconds(whole)) ? "" + whole : "" + time;
  }

  private static String codes(Set<PlateType> types) {
    return codes(types, " ");
  }

  static String codes(Set<PlateType> types, String between) {
    return types.stream()
        .sorted(Comparator.comparing(PlateType::code))
        .map(PlateType::code)
        .collect(Collectors.joining(between));
  }

  private static boolean isLine(String text) {
    return text.length() <= 300
        && text.equals(text.strip())
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean areNames(String text) {
    return text.isEmpty() || Arrays.stream(text.split(" ")).allMatch(key -> named(key).isPresent());
  }

  private static boolean areHours(String text) {
    String[] ends = text.split("-", -1);
    String time = "([01][0-9]|2[0-3]):[0-5][0-9]";
    return ends.length == 2
        && ends[0].matches(time)
        && ends[1].matches(time)
        && (ends[0].compareTo(ends[1]) < 0 || ends[1].equals("00:00"));
  }

  private static boolean isPattern(String text) {
    try {
      Pattern.compile(text);
      return isLine(text);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
