package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.time.ServiceHours;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rule sets as far as they were found published (plates-and-preselection.md 4.5; H, M, L: how
 * sure). What was not is named in {@link RuleSet#assumed()}: it has the value of {@link #GENERAL}.
 */
public final class RuleSets {
  private static final ServiceHours ALL_DAY =
      new ServiceHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** The old Beijing-style site: sessions of 20 minutes (L). The button's wait is our own. */
  private static final RuleSet.Terms TERMS =
      new RuleSet.Terms(
          3,
          24,
          Duration.ofSeconds(3),
          Duration.ofMinutes(20),
          Set.of(
              PlateType.SMALL,
              PlateType.LARGE,
              PlateType.SMALL_NEW_ENERGY,
              PlateType.LARGE_NEW_ENERGY),
          Set.of(PlateType.SMALL));

  /**
   * 12123 as pcauto describes it (M): 20 composed one at a time, 5 draws of 10, 90 s a batch.
   * Blacklist: S18. Types: S02, U04. Assumed: 3 working days as in Yantai, alternates as in
   * Shanghai, no interval, open all day, nothing withheld.
   */
  public static final RuleSet GENERAL =
      new RuleSet(
          "general",
          "12123, pcauto; S02, S18, U04",
          Set.of(
              "hours",
              "composed.interval",
              "composed.random-only-days",
              "composed.withheld",
              "alternate.slots",
              "alternate.seconds",
              "validity.days",
              "confirm.seconds",
              "session.seconds"),
          ALL_DAY,
          new RuleSet.Composing(true, 20, 1, Duration.ZERO, 0, ""),
          new RuleSet.Drawing(5, 10, Duration.ofSeconds(90), false, 5, Duration.ofSeconds(180)),
          TERMS,
          "");

  /**
   * Shanghai 2025 (M to H: a project's document that cites the Shanghai police): 20 composed, 1 to
   * 5 an attempt in priority order, 8 s between; 5 draws of 10, 90 s; one alternate a batch, 5
   * slots, 180 s.
   */
  public static final RuleSet SHANGHAI_2025 =
      new RuleSet(
          "shanghai-2025",
          "Shanghai police 2025, as PlateGo cites it",
          Set.of(
              "hours",
              "composed.random-only-days",
              "composed.withheld",
              "validity.days",
              "confirm.seconds",
              "session.seconds"),
          ALL_DAY,
          new RuleSet.Composing(true, 20, 5, Duration.ofSeconds(8), 0, ""),
          GENERAL.drawing(),
          TERMS,
          "");

  /**
   * Fuzhou (M): 20 composed, 4 groups of 5, tried in order, the first available one confirmed. That
   * there is a least interval is published, its length is not: 8 s as in Shanghai.
   */
  public static final RuleSet FUZHOU =
      new RuleSet(
          "fuzhou",
          "Fuzhou",
          with(GENERAL.assumed(), "random.draws", "random.batch", "random.seconds"),
          ALL_DAY,
          new RuleSet.Composing(true, 20, 5, Duration.ofSeconds(8), 0, ""),
          GENERAL.drawing(),
          TERMS,
          "");

  /**
   * Yantai (M): numbers of the published pool are composed; a newly released segment is drawn only
   * for 7 days (and composed from a later day that is drawn: here at once); 3 working days, the day
   * of choice excluded; blacklist 2 years.
   */
  public static final RuleSet YANTAI =
      new RuleSet(
          "yantai",
          "Yantai",
          without(
              with(
                  GENERAL.assumed(),
                  "composed.total",
                  "composed.at-once",
                  "random.draws",
                  "random.batch",
                  "random.seconds"),
              "composed.random-only-days",
              "validity.days"),
          ALL_DAY,
          new RuleSet.Composing(true, 20, 1, Duration.ZERO, 7, ""),
          GENERAL.drawing(),
          TERMS,
          "");

  /**
   * A draw at the office (现场选号), as pcauto describes it for 12123 (M): 50 numbers, 180 s, and the
   * first of the list where nothing is chosen. That nothing is composed there is our own reading.
   * No region: {@link #ALL} has it not.
   */
  public static final RuleSet AT_THE_OFFICE =
      new RuleSet(
          "at-the-office",
          "12123, pcauto",
          with(GENERAL.assumed(), "composed.open", "random.draws"),
          ALL_DAY,
          new RuleSet.Composing(false, 20, 1, Duration.ZERO, 0, ""),
          new RuleSet.Drawing(5, 50, Duration.ofMinutes(3), true, 5, Duration.ofMinutes(3)),
          TERMS,
          "");

  /** The four regions. */
  public static final List<RuleSet> ALL = List.of(GENERAL, SHANGHAI_2025, FUZHOU, YANTAI);

  private RuleSets() {}

  /** One of them by its name. */
  public static Parsed<RuleSet> named(String name) {
    return ALL.stream()
        .filter(rules -> rules.name().equals(name))
        .findFirst()
        .map(Parsed::accepted)
        .orElseGet(
            () ->
                Parsed.refused(
                    SelectionReason.NO_RULES,
                    name,
                    ALL.stream().map(RuleSet::name).collect(Collectors.joining(", "))));
  }

  private static Set<String> with(Set<String> fields, String... more) {
    Set<String> all = new HashSet<>(fields);
    all.addAll(List.of(more));
    return all;
  }

  private static Set<String> without(Set<String> fields, String... published) {
    return fields.stream()
        .filter(field -> !List.of(published).contains(field))
        .collect(Collectors.toSet());
  }
}
