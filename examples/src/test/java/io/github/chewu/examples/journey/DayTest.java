package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  @DisplayName("a day with faults balances to the fen and is the same for the same seed (E28, E29)")
  void aDayWithFaultsBalances(int seed) {
    Ran first = TestConsole.run("day", "--faults", "--seed", "" + seed, "--json");
    assertEquals(0, first.code(), first.out() + first.err());
    Answered day = new Answered(first.code(), JsonReader.object(first.out()));
    assertEquals("true", day.text("balanced"));
    assertTrue(day.number("paidFen") > 0);
    assertEquals(
        day.number("paidFen"),
        day.number("deliveredFen") + day.number("refundedFen") + day.number("suspenseFen"));
    assertNotEquals("[]", day.text("faults"));
    assertEquals(first, TestConsole.run("day", "--faults", "--seed", "" + seed, "--json"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  @DisplayName(
      "fines: handled, paid, written off and receipted; refused for the window; of two kiosks at"
          + " once one handles (J07, J08, J12, J13, J14, J21)")
  void finesAreTakenAndWrittenOffToTheFen(int seed) {
    Ran calm = TestConsole.run("day", "--seed", "" + seed, "--json");
    Map<String, String> ends = fines(calm);
    assertEquals("DONE WRITTEN_OFF", ends.get("fine F0001"));
    assertEquals("NOT_DONE TOTAL_TOO_HIGH", ends.get("fine F0002"));
    assertEquals("DONE WRITTEN_OFF", ends.get("fine F0003"));
    assertEquals("DONE HANDLED", ends.get("fine F0004"));
    assertEquals("NOT_DONE TOTAL_MOVED", ends.get("fine F0005"));

    Ran faults = TestConsole.run("day", "--faults", "--seed", "" + seed, "--json");
    Map<String, String> hard = fines(faults);
    assertEquals("NOT_DONE TOTAL_TOO_HIGH", hard.get("fine F0002"));
    assertEquals("DONE HANDLED", hard.get("fine F0004"));
    // Where the register's refusal is lost the order is closed instead: refused all the same.
    assertTrue(hard.getOrDefault("fine F0005", "").startsWith("NOT_DONE"), hard.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  @DisplayName(
      "T01, T04, T08, T12: from the login to the licence taken back; what is left out is listed,"
          + " nothing stays in doubt, and each step is in the audit chain")
  void whatIsLeftOutIsListed(int seed) {
    Map<String, Object> calm = day("--seed", "" + seed);
    assertEquals(List.of(), calm.get("incomplete"));
    assertTrue(((Number) Objects.requireNonNull(calm.get("auditEntries"))).intValue() > 40);

    Map<String, Object> hard = day("--faults", "--seed", "" + seed);
    Set<String> leftOut = new TreeSet<>();
    for (Object fault : (List<?>) Objects.requireNonNull(hard.get("faults"))) {
      String[] words = String.valueOf(fault).split(" ", -1);
      if (words[words.length - 1].equals("LEFT_OUT")) {
        leftOut.add(words[0] + " " + words[1]);
      }
    }
    Set<String> listed = new TreeSet<>();
    for (Object session : (List<?>) Objects.requireNonNull(hard.get("incomplete"))) {
      Map<?, ?> fields = (Map<?, ?>) session;
      assertEquals(false, fields.get("inDoubt"));
      for (Object step : (List<?>) Objects.requireNonNull(fields.get("missing"))) {
        listed.add(fields.get("session") + " " + step);
      }
    }
    assertEquals(leftOut, listed);
  }

  private static Map<String, Object> day(String... more) {
    List<String> arguments = new ArrayList<>(List.of("day", "--json"));
    arguments.addAll(List.of(more));
    Ran ran = TestConsole.run(arguments.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.out() + ran.err());
    return JsonReader.object(ran.out());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  @DisplayName(
      "tags: issued and taken into use; one written for the wrong car is cancelled and issued anew;"
          + " with faults none is left in doubt (E12, E17, E19)")
  void tagsAreIssuedAndTakenIntoUse(int seed) {
    for (String[] day :
        List.of(
            new String[] {"day", "--seed", "" + seed, "--json"},
            new String[] {"day", "--faults", "--seed", "" + seed, "--json"})) {
      Map<String, String> ends = ends(JsonReader.object(TestConsole.run(day).out()));
      for (String tag : List.of("tag T0001", "tag T0002", "tag T0003")) {
        assertEquals("DONE ACTIVE", ends.get(tag), String.join(" ", day));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  @DisplayName(
      "plates: drawn or composed, taken, confirmed by the office; one who let his number lapse is"
          + " blacklisted and another has it; with lost answers, a gateway that is down and a rival"
          + " no number is held twice (S07, S14, S15, S18, U16, U19, U20, U21)")
  void platesAreSelectedAndConfirmed(int seed) {
    for (Map<String, Object> day :
        List.of(day("--seed", "" + seed), day("--faults", "--seed", "" + seed))) {
      Map<String, String> ends = ends(day);
      assertEquals("DONE CONFIRMED", ends.get("plate P0001"));
      assertEquals("DONE CONFIRMED", ends.get("plate P0002"));
      assertEquals("NOT_DONE BLACKLISTED", ends.get("plate P0003"));
      assertEquals("DONE CONFIRMED", ends.get("plate P0004"));
      assertTrue(((Number) Objects.requireNonNull(day.get("platesHeld"))).intValue() >= 3);
    }
  }

  /** How each fine ended; what was taken and what was written off agree. */
  private static Map<String, String> fines(Ran ran) {
    assertEquals(0, ran.code(), ran.out() + ran.err());
    Map<String, Object> json = JsonReader.object(ran.out());
    assertEquals(json.get("finesTakenFen"), json.get("finesWrittenOffFen"));
    return ends(json);
  }

  /** How each journey ended. */
  private static Map<String, String> ends(Map<String, Object> json) {
    Map<String, String> ends = new TreeMap<>();
    for (Object journey : (List<?>) Objects.requireNonNull(json.get("journeys"))) {
      Map<?, ?> fields = (Map<?, ?>) journey;
      ends.put(
          String.valueOf(fields.get("name")), fields.get("outcome") + " " + fields.get("status"));
    }
    return ends;
  }

  @Test
  void aDayTellsOfDueDateSurchargeAndReceipt() {
    String story = TestConsole.run("day", "--seed", "1").out();
    assertTrue(story.contains("F0003  decision 370100000000001: due 2026-02-05, surcharge"), story);
    assertTrue(story.contains("F0003  receipt claimed at"), story);
    assertTrue(
        story.contains("operator-1  not let in: give your fingerprint or one-time code too"),
        story);
  }
}
