package io.github.chewu.platepool.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.platepool.index.Segment;
import io.github.chewu.platepool.index.SerialPattern;
import io.github.chewu.platepool.kit.PreselectionArbitraries;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
  private static final String TEXT = RuleSets.SHANGHAI_2025.toText();

  @Provide
  Arbitrary<RuleSet> rules() {
    return PreselectionArbitraries.ruleSets();
  }

  @Property
  @Label("decision 11: a rule set is read again as it was written")
  void roundTrip(@ForAll("rules") RuleSet rules) {
    assertEquals(rules, RuleSet.parse(rules.toText()).orElseThrow());
  }

  @Test
  @DisplayName("decision 11: the ready-made rule sets have the values of 4.5")
  void presets() {
    RuleSet shanghai = RuleSets.SHANGHAI_2025;
    assertEquals(20, shanghai.composing().total());
    assertEquals(5, shanghai.composing().atOnce());
    assertEquals(Duration.ofSeconds(8), shanghai.composing().interval());
    assertEquals(
        new RuleSet.Drawing(5, 10, Duration.ofSeconds(90), false, 5, Duration.ofSeconds(180)),
        shanghai.drawing());
    assertEquals(1, RuleSets.GENERAL.composing().atOnce());
    assertTrue(RuleSets.GENERAL.hours().isOpenAt(CityTime.startOf(LocalDate.of(2026, 3, 2))));
    assertEquals(5, RuleSets.FUZHOU.composing().atOnce());
    assertEquals(7, RuleSets.YANTAI.composing().randomOnlyDays());
    assertEquals(3, RuleSets.YANTAI.terms().validityDays());
    for (RuleSet rules : RuleSets.ALL) {
      assertEquals(24, rules.terms().blacklistMonths());
      assertEquals(rules, RuleSets.named(rules.name()).orElseThrow());
    }
  }

  @Test
  @DisplayName("decision 11: what nobody has published is marked")
  void assumed() {
    assertTrue(RuleSets.SHANGHAI_2025.assumed().contains("validity.days"));
    for (RuleSet rules : RuleSets.ALL) {
      // 4.5 says of each how numbers are composed.
      assertFalse(rules.assumed().contains("composed.open"), rules.name());
    }
    assertTrue(RuleSets.AT_THE_OFFICE.assumed().contains("composed.open"));
    assertTrue(RuleSets.FUZHOU.assumed().contains("composed.interval"));
    assertEquals(
        Set.of(),
        Set.of("validity.days", "composed.random-only-days").stream()
            .filter(RuleSets.YANTAI.assumed()::contains)
            .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @DisplayName(
      "4.5: a value out of its range is refused, with the field, what was given, what is allowed")
  @CsvSource(
      delimiter = '|',
      value = {
        "composed.total | 4 | 5 to 20",
        "composed.total | 21 | 5 to 20",
        "composed.at-once | 0 | 1 to 5",
        "composed.at-once | 6 | 1 to 5",
        "composed.interval | 31 | 0 to 30",
        "composed.interval | -1 | 0 to 30",
        "random.draws | 1 | 2 to 20",
        "random.batch | 4 | 5 to 10, or 50",
        "random.batch | 49 | 5 to 10, or 50",
        "random.seconds | 89 | 90 to 180",
        "random.seconds | 181 | 90 to 180",
        "random.timeout | last | void or first",
        "alternate.seconds | 181 | 90 to 180",
        "validity.days | 2 | 3 to 15",
        "validity.days | 16 | 3 to 15",
        "blacklist.months | 23 | 24",
        "hours | 18:00-09:00 | HH:mm-HH:mm",
        "hours | 9-18 | HH:mm-HH:mm",
        "composed.withheld | ( | a regular expression",
        "used.types | 01 | 02 52, or one of them (U04)",
        "name | Shanghai | a-z, 0-9 and -, 1 to 40",
        "composed.open | yes | true or false",
        "composed.total | twenty | 5 to 20"
      })
  void ranges(String field, String given, String allowed) {
    String text =
        TEXT.replaceFirst("(?m)^" + field.replace(".", "\\.") + "=.*$", field + "=" + given);
    List<String> lines = text.lines().toList();
    int line = 1 + lines.indexOf(field + "=" + given);
    assertEquals(
        Situation.of(SelectionReason.RULE_RANGE, "city.rules", line, field, given, allowed),
        RuleSet.parse("city.rules", text).refusal().orElseThrow());
  }

  @Test
  @DisplayName(
      "4.5: a field that is missing, unknown or there twice is refused by its name and line")
  void fields() {
    assertEquals(
        Situation.of(SelectionReason.RULE_MISSING, "rules", "validity.days", "3 to 15"),
        RuleSet.parse(TEXT.replaceFirst("(?m)^validity.days=.*$", "")).refusal().orElseThrow());
    assertEquals(
        Situation.of(SelectionReason.RULE_TWICE, "rules", 1 + TEXT.lines().count(), "random.draws"),
        RuleSet.parse(TEXT + "random.draws=5\n").refusal().orElseThrow());
    Situation unknown = RuleSet.parse(TEXT + "colour=blue\n").refusal().orElseThrow();
    assertEquals(SelectionReason.RULE_UNKNOWN, unknown.reason());
    String line = "" + (1 + TEXT.lines().count());
    assertEquals(List.of("rules", line, "colour"), unknown.arguments().subList(0, 3));
    assertEquals(
        SelectionReason.RULE_UNKNOWN,
        RuleSet.parse("no line of it").refusal().orElseThrow().reason());
    assertEquals(
        SelectionReason.NO_RULES, RuleSets.named("beijing").refusal().orElseThrow().reason());
  }

  @Test
  @DisplayName("4.5: blank lines, comments and blanks around are skipped")
  void comments() {
    String text = "# Shanghai\n\n" + TEXT.replace("=", " = ");
    assertEquals(RuleSets.SHANGHAI_2025, RuleSet.parse(text).orElseThrow());
  }

  @Test
  @DisplayName("4.5: a program is refused like a file, with the field named")
  void constructor() {
    RuleSet general = RuleSets.GENERAL;
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new RuleSet(
                    "mine",
                    "",
                    Set.of(),
                    new ServiceHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                    general.composing(),
                    new RuleSet.Drawing(
                        5, 10, Duration.ofMillis(90_500), false, 5, Duration.ofMinutes(3)),
                    general.terms(),
                    ""));
    assertEquals("random.seconds 'PT1M30.5S' given, 90 to 180 allowed", refusal.getMessage());
  }

  @Test
  @DisplayName(
      "S19 S11: the notice of a place announces the validity, in its own words or the usual")
  void notice() {
    String own = TEXT.replaceFirst("(?m)^notice=.*$", "notice=本市须知");
    RuleSet rules = RuleSet.parse(own).orElseThrow();
    assertTrue(rules.notice(Locale.CHINA).startsWith("本市须知\n"));
    for (RuleSet each : List.of(rules, RuleSets.GENERAL)) {
      assertTrue(each.notice(Locale.CHINA).contains("3 个工作日"));
      assertTrue(each.notice(Locale.ENGLISH).contains("3 working days"));
    }
  }

  @Test
  @DisplayName(
      "Yantai: a new segment is for random draws only for seven days, and numbers are withheld")
  void segments() {
    SerialPattern pattern = new SerialPattern(List.of("D", "1", "2", "3", "4"));
    Segment segment = RuleSets.YANTAI.segment("D1234", pattern, LocalDate.of(2026, 3, 2));
    assertEquals(LocalDate.of(2026, 3, 9), segment.composedFrom());
    String withheld =
        TEXT.replaceFirst("(?m)^composed.withheld=.*$", "composed.withheld=(\\\\d)\\\\1\\\\1");
    RuleSet rules = RuleSet.parse(withheld).orElseThrow();
    assertEquals("(\\d)\\1\\1", rules.plan(PreselectionScene.POOL, List.of(segment)).withheld());
  }
}
