package io.github.chewu.platepool.selection;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.time.ServiceHours;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rule sets as files have them. */
final class RuleText {
  private RuleText() {}

  static String of(RuleSet rules) {
    return Arrays.stream(RuleField.values())
        .map(field -> field.key() + "=" + field.of(rules) + "\n")
        .collect(Collectors.joining());
  }

  static Parsed<RuleSet> parse(String name, String text) {
    Map<RuleField, String> given = new EnumMap<>(RuleField.class);
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String key = equals < 0 ? line : line.substring(0, equals).strip();
      Optional<RuleField> field = RuleField.named(key);
      if (equals < 0 || field.isEmpty()) {
        return Parsed.refused(SelectionReason.RULE_UNKNOWN, name, number, Typed.shown(key), keys());
      }
      String value = line.substring(equals + 1).strip();
      if (!field.get().allows(value)) {
        return Parsed.refused(
            SelectionReason.RULE_RANGE,
            name,
            number,
            key,
            Typed.shown(value),
            field.get().allowed());
      }
      if (given.put(field.get(), value) != null) {
        return Parsed.refused(SelectionReason.RULE_TWICE, name, number, key);
      }
    }
    for (RuleField field : RuleField.values()) {
      if (!given.containsKey(field)) {
        return Parsed.refused(SelectionReason.RULE_MISSING, name, field.key(), field.allowed());
      }
    }
    return Parsed.accepted(new Given(given).rules());
  }

  private static String keys() {
    return Arrays.stream(RuleField.values()).map(RuleField::key).collect(Collectors.joining(", "));
  }

  /** Values that keep their rules. */
  private record Given(Map<RuleField, String> values) {
    RuleSet rules() {
      return new RuleSet(
          text(RuleField.NAME),
          text(RuleField.SOURCE),
          Stream.of(text(RuleField.ASSUMED).split(" "))
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toSet()),
          hours(),
          new RuleSet.Composing(
              Boolean.parseBoolean(text(RuleField.COMPOSED_OPEN)),
              number(RuleField.COMPOSED_TOTAL),
              number(RuleField.COMPOSED_AT_ONCE),
              seconds(RuleField.COMPOSED_INTERVAL),
              number(RuleField.COMPOSED_RANDOM_ONLY_DAYS),
              text(RuleField.COMPOSED_WITHHELD)),
          new RuleSet.Drawing(
              number(RuleField.RANDOM_DRAWS),
              number(RuleField.RANDOM_BATCH),
              seconds(RuleField.RANDOM_SECONDS),
              text(RuleField.RANDOM_TIMEOUT).equals("first"),
              number(RuleField.ALTERNATE_SLOTS),
              seconds(RuleField.ALTERNATE_SECONDS)),
          new RuleSet.Terms(
              number(RuleField.VALIDITY_DAYS),
              number(RuleField.BLACKLIST_MONTHS),
              seconds(RuleField.CONFIRM_SECONDS),
              seconds(RuleField.SESSION_SECONDS),
              types(RuleField.NEW_TYPES),
              types(RuleField.USED_TYPES)),
          text(RuleField.NOTICE));
    }

    private String text(RuleField field) {
      return values.getOrDefault(field, "");
    }

    private int number(RuleField field) {
      return Integer.parseInt(text(field));
    }

    private Duration seconds(RuleField field) {
      return Duration.ofSeconds(number(field));
    }

    private ServiceHours hours() {
      String[] ends = text(RuleField.HOURS).split("-", 2);
      return new ServiceHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private Set<PlateType> types(RuleField field) {
      return Stream.of(text(field).split(" "))
          .map(code -> PlateType.parse(code).orElseThrow())
          .collect(Collectors.toSet());
    }
  }
}
