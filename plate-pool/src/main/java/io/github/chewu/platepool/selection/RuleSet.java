package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.Segment;
import io.github.chewu.platepool.index.SerialPattern;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a city lets numbers be pre-selected, as data (decision 11): the ranges are those of
 * plates-and-preselection.md 4.5, ready-made ones stand in {@link RuleSets}. Immutable.
 *
 * @param name a–z, 0–9 and {@code -}, 1 to 40 of them
 * @param source where the values were found
 * @param assumed the fields, by their names in {@link #toText()}, whose values nobody has published
 * @param hours of the second stage (S06)
 * @param notice the business notice of the place (业务须知, S11), one line; empty for the usual words
 */
public record RuleSet(
    String name,
    String source,
    Set<String> assumed,
    ServiceHours hours,
    Composing composing,
    Drawing drawing,
    Terms terms,
    String notice) {
  /** Takes a copy and checks every field against its range. */
  public RuleSet {
    assumed = Set.copyOf(assumed);
    RuleField.requireAll(
        new RuleField.Fields(name, source, assumed, hours, composing, drawing, terms, notice));
  }

  /**
   * Numbers that users compose (自编自选).
   *
   * @param open false where numbers are drawn only
   * @param total chances of one vehicle (S14), 5 to 20
   * @param atOnce numbers that are tried at once (U09), 1 to 5
   * @param interval before each attempt (U10), 0 to 30 s
   * @param randomOnlyDays how long a newly released segment is for random draws only, 0 to 60
   * @param withheld serials that are never given out, as {@link PoolPlan#withheld()}
   */
  public record Composing(
      boolean open,
      int total,
      int atOnce,
      Duration interval,
      int randomOnlyDays,
      String withheld) {}

  /**
   * Numbers that are drawn (随机选号).
   *
   * @param draws chances of one vehicle (S15), 2 to 20
   * @param batch numbers of one draw (U16), 5 to 10, or the 50 of a draw at the office
   * @param time until a batch is void (U17), 90 to 180 s
   * @param first whether the first number of a batch is the vehicle's where nothing was chosen, nor
   *     made an alternate, when its time ends, as in a draw at the office; else the batch is void
   * @param slots alternates that are held at once, 1 to 20
   * @param alternateTime until the alternates are void (U19), 90 to 180 s
   */
  public record Drawing(
      int draws, int batch, Duration time, boolean first, int slots, Duration alternateTime) {}

  /**
   * The rest.
   *
   * @param validityDays working days from the day after the choice (S19), 3 to 15
   * @param blacklistMonths how long who does not come is blacklisted (S18): 24
   * @param confirmWait how long the button of the phone check stays disabled (U07), 0 to 60 s
   * @param session how long the second stage stays open after a phone check, 300 to 3600 s
   * @param newTypes what new cars may be given (S02)
   * @param usedTypes what used cars may be given (U04)
   */
  public record Terms(
      int validityDays,
      int blacklistMonths,
      Duration confirmWait,
      Duration session,
      Set<PlateType> newTypes,
      Set<PlateType> usedTypes) {
    /** Takes copies. */
    public Terms {
      newTypes = Set.copyOf(newTypes);
      usedTypes = Set.copyOf(usedTypes);
    }
  }

  /** The notice that must be read and agreed to, with the validity (S11, S19). */
  public String notice(Locale locale) {
    String validity = SelectionReason.VALIDITY.say(locale, terms.validityDays(), hours);
    return (notice.isEmpty() ? SelectionReason.NOTICE.say(locale) : notice) + "\n" + validity;
  }

  /** A segment whose numbers are for random draws only as long as these rules say. */
  public Segment segment(String segment, SerialPattern pattern, LocalDate released) {
    return new Segment(segment, pattern, released, released.plusDays(composing.randomOnlyDays()));
  }

  /** A pool that withholds what these rules withhold. */
  public PoolPlan plan(PoolId pool, List<Segment> segments) {
    return new PoolPlan(pool, segments, composing.withheld());
  }

  /**
   * Reads {@code field=value} lines; blank ones and those that begin with {@code #} are skipped.
   * Every field stands there once.
   *
   * @param name what the text is called in a refusal, such as the path of its file
   * @return a refusal that names the text, the line, the field, what was given and what is allowed
   */
  public static Parsed<RuleSet> parse(String name, String text) {
    return RuleText.parse(name, text);
  }

  /** The same of a text that has no name. */
  public static Parsed<RuleSet> parse(String text) {
    return parse("rules", text);
  }

  /** What {@link #parse} reads: a line a field. */
  public String toText() {
    return RuleText.of(this);
  }
}
