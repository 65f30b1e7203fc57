package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes that a caller makes, and what they refuse. */
class SchemeTest {
  private static final LocalDate START = LocalDate.of(2030, 1, 1);

  private record Own(ActReference reference, int points, String text, String english)
      implements Act {
    static Own of(String reference, int points) {
      return new Own(ActReference.parse(reference).orElseThrow(), points, reference, reference);
    }

    static ActReference at(String reference) {
      return ActReference.parse(reference).orElseThrow();
    }
  }

  private static Scheme scheme(int order, LocalDate from, LocalDate until, Act... acts) {
    return new Scheme(order, from, Optional.of(until), Set.of(1, 2, 5), List.of(acts));
  }

  private static final Scheme OLD =
      scheme(7, START, START.plusDays(9), Own.of("7-1-1", 5), Own.of("7-1-2", 2));
  private static final Scheme NEW =
      scheme(8, START.plusDays(10), START.plusDays(19), Own.of("8-1-1", 1), Own.of("8-2-1", 5));

  @Test
  @DisplayName("another reading of Order 139 is a scheme of one's own")
  void replaced() {
    Scheme reading =
        new Scheme(
            139,
            Schemes.ORDER_139.from(),
            Schemes.ORDER_139.until(),
            Set.of(1, 3),
            List.of(Own.of("139-4-2", 1), Own.of("139-3-2", 3)));
    SchemeChange change =
        new SchemeChange(
            reading,
            Schemes.ORDER_163,
            Map.of(Own.at("163-11-6"), Set.of(Own.at("139-4-2"))),
            Set.of());
    LocalDate last = LocalDate.of(2022, 3, 31);
    assertEquals(1, change.points(ScoredAct.HAND_HELD_PHONE, last, last.plusDays(1)));
    assertEquals(0, change.points(ScoredAct.RED_LIGHT, last, last.plusDays(1)));
    Speeding speeding = new Speeding(Speeding.Vehicle.OTHER, Speeding.Road.OTHER, 119, 100);
    assertEquals(3, change.points(speeding, last, last));
    Speeding faster = new Speeding(Speeding.Vehicle.OTHER, Speeding.Road.OTHER, 120, 100);
    assertEquals(0, change.points(faster, last, last), "139-2-5 is not in this reading");
  }

  @Test
  @DisplayName("the mildest counterpart counts, on both sides; what is scored in part counts as 0")
  void mildest() {
    Map<ActReference, Set<ActReference>> pairs =
        Map.of(
            Own.at("8-1-1"), Set.of(Own.at("7-1-1"), Own.at("7-1-2")),
            Own.at("8-2-1"), Set.of(Own.at("7-1-1")));
    SchemeChange change = new SchemeChange(OLD, NEW, pairs, Set.of());
    LocalDate since = START.plusDays(10);
    assertEquals(2, change.points(Own.of("8-1-1", 1), START, START));
    assertEquals(5, change.points(Own.of("8-2-1", 1), START, START), "the scheme's own points");
    assertEquals(1, change.points(Own.of("7-1-1", 5), since, since));
    assertEquals(1, change.points(Own.of("7-1-1", 5), START.plusDays(9), since));
    SchemeChange inPart = new SchemeChange(OLD, NEW, pairs, Set.of(Own.at("7-1-1")));
    assertEquals(0, inPart.points(Own.of("7-1-1", 5), since, since));
    assertEquals(1, inPart.points(Own.of("7-1-2", 2), since, since));
    assertEquals("7-1-1", change.parse("7-1-1").orElseThrow().reference().toString());
    assertEquals("8-2-1", change.parse(" 8－2-1 ").orElseThrow().reference().toString());
  }

  @Test
  @DisplayName("after the last day of the later scheme its points still count")
  void noThird() {
    SchemeChange change =
        new SchemeChange(OLD, NEW, Map.of(Own.at("8-2-1"), Set.of(Own.at("7-1-2"))), Set.of());
    LocalDate later = START.plusDays(30);
    assertEquals(5, change.points(Own.of("8-2-1", 5), later, later));
    assertEquals(2, change.points(Own.of("8-2-1", 5), START, later));
  }

  @Test
  @DisplayName("a change takes schemes that follow each other, and acts that they know")
  void changes() {
    assertEquals(
        "order 7 from 2030-01-01 given, the day after the last of order 8 allowed",
        refusal(() -> new SchemeChange(NEW, OLD, Map.of(), Set.of())));
    assertEquals(
        "act 8-9-9 given, an act of order 8 allowed",
        refusal(() -> new SchemeChange(OLD, NEW, Map.of(Own.at("8-9-9"), Set.of()), Set.of())));
    assertEquals(
        "act 8-1-1 given, an act of order 7 allowed",
        refusal(
            () ->
                new SchemeChange(
                    OLD, NEW, Map.of(Own.at("8-1-1"), Set.of(Own.at("8-1-1"))), Set.of())));
    assertEquals(
        "act 7-9-9 given, an act of order 7 allowed",
        refusal(() -> new SchemeChange(OLD, NEW, Map.of(), Set.of(Own.at("7-9-9")))));
    SchemeChange change = new SchemeChange(OLD, NEW, Map.of(), Set.of());
    assertEquals(
        "act 163-10-8 given, acts of order 7 or 8 allowed",
        refusal(() -> change.points(ScoredAct.RED_LIGHT, START, START)));
    assertEquals(
        "grades of order 7 asked for, of order 139 or 163 allowed",
        refusal(() -> change.points(new Overloading(2, 1), START, START)));
  }

  @Test
  @DisplayName("a scheme takes acts of its order, each once, with points that it may score")
  void schemes() {
    assertEquals(
        "order 7 until 2029-12-31 given, its first day 2030-01-01 or later allowed",
        refusal(() -> scheme(7, START, START.minusDays(1))));
    assertEquals(true, scheme(7, START, START).inForceOn(START));
    assertEquals(
        "order 7: 2 acts given with 1 references, one for each allowed",
        refusal(() -> scheme(7, START, START, Own.of("7-1-1", 1), Own.of("7-1-1", 2))));
    assertEquals(
        "act 8-1-1 with 1 points given, acts of order 7 with points of [1, 2, 5] allowed",
        refusal(() -> scheme(7, START, START, Own.of("8-1-1", 1))));
    assertEquals(
        "act 7-1-1 with 3 points given, acts of order 7 with points of [1, 2, 5] allowed",
        refusal(() -> scheme(7, START, START, Own.of("7-1-1", 3))));
  }

  @ParameterizedTest(name = "{0}-{1}-{2}")
  @CsvSource({"0,1,1", "1000,1,1", "1,0,1", "1,100,1", "1,1,0", "1,1,100", "-1,1,1", "1,1,-1"})
  @DisplayName("a reference stays in its ranges")
  void references(int order, int article, int item) {
    assertEquals(
        "act reference "
            + order
            + "-"
            + article
            + "-"
            + item
            + " given, order 1 to 999, article and item 1 to 99 allowed",
        refusal(() -> new ActReference(order, article, item)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("a refusal says what was given and what is allowed")
  @CsvSource(
      delimiter = '|',
      value = {
        "x|act 'x' is wrong: order, article and item expected, such as 163-8-1",
        "77-1-1|act 77-1-1 is wrong: an act of order 139, 163 expected",
        "163-7-1|act 163-7-1 is wrong: its order scores acts in 163-8, 163-9, 163-10, 163-11,"
            + " 163-12 only",
        "139-5-5|act 139-5-5 is wrong: one of 139-5-1, 139-5-2, 139-5-3, 139-5-4 expected"
      })
  void refusals(String text, String words) {
    assertEquals(
        words, Schemes.parse(text).refusal().map(s -> s.say(Locale.ENGLISH)).orElse("accepted"));
  }

  @Test
  @DisplayName("each catalogue refuses the acts of the other")
  void otherOrder() {
    assertEquals(
        "act 139-1-2 is wrong: an act of order 163 expected",
        ScoredAct.parse("139-1-2").refusal().orElseThrow().say(Locale.ENGLISH));
    assertEquals(
        "act 163-8-1 is wrong: an act of order 139 expected",
        FormerAct.parse("163-8-1").refusal().orElseThrow().say(Locale.ENGLISH));
  }

  private static String refusal(Runnable act) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, act::run).getMessage());
  }
}
