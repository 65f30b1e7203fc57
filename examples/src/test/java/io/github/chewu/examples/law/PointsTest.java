package io.github.chewu.examples.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
  private static final String HEADER = "event,date,ref,value";
  private static final String LICENCE = "licence,2019-05-01,37010219900307771X,C1";
  private static final String TRUCK = "licence,2019-05-01,37010219900307771X,C1;B2";
  private static final String FIRST = "370100123456701";
  private static final String SECOND = "370100123456702";
  private static final String THIRD = "370100123456703";

  @TempDir private Path folder;

  @Test
  void cyclesRunFromTheFirstLicenceAndEachHasItsTotal() throws IOException {
    Map<String, Object> json =
        points(
            LICENCE,
            decision("2024-04-30", FIRST, "163-11-6;200"),
            decision("2024-05-01", SECOND, "163-10-8;200"),
            "paid,2024-05-02," + FIRST + ",",
            "paid,2024-05-02," + SECOND + ",",
            decision("2025-06-01", THIRD, "1;50"),
            "as-of,2025-06-02,,");
    assertEquals("2025-06-02", json.get("asOf"));
    assertEquals(Map.of("start", "2025-05-01", "end", "2026-05-01"), json.get("cycle"));
    assertEquals(1L, json.get("points"));
    assertEquals("ACTIVE", json.get("state"));
    assertEquals(0L, json.get("studyDays"));
    assertEquals(List.of(), json.get("exams"));
    List<?> cycles = list(json, "cycles");
    assertEquals(7, cycles.size());
    assertEquals(cycle(2023, 3), cycles.get(4));
    assertEquals(cycle(2024, 6), cycles.get(5));
    assertEquals(cycle(2025, 1), cycles.get(6));
  }

  @ParameterizedTest
  @DisplayName("online handling may leave 11 points, never 12 (J11, J12)")
  @CsvSource({"0, 11, ACTIVE", "6, 5, ACTIVE", "10, 1, ACTIVE", "11, 0, ACTIVE", "12, 0, FULL"})
  void headroomEndsAtEleven(int points, long headroom, String state) throws IOException {
    Map<String, Object> json =
        points(LICENCE, decision("2026-02-02", FIRST, points + ";200"), "as-of,2026-02-03,,");
    assertEquals(headroom, json.get("onlineHeadroom"));
    assertEquals(state, json.get("state"));
  }

  @Test
  void theFullScoreAsksForStudyExamsAndFines() throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add(TRUCK);
    rows.add(decision("2025-06-02", FIRST, "163-8-1;2000"));
    rows.add(decision("2025-06-02", SECOND, "12;200"));
    Map<String, Object> full = points(rows, "as-of,2025-06-03,,");
    assertEquals("FULL", full.get("state"));
    assertEquals(24L, full.get("points"));
    assertEquals(60L, full.get("studyDays"));
    assertEquals(List.of("theory", "road"), full.get("exams"));
    assertEquals("OUT_OF_USE", points(rows, "as-of,2025-07-03,,").get("state"));

    for (int i = 0; i < 60; i++) {
      String form = i < 5 ? "classroom" : i < 10 ? "online" : "self";
      rows.add("study," + LocalDate.of(2025, 6, 5).plusDays(i) + "," + form + ",");
    }
    assertEquals("STUDYING", points(rows, "as-of,2025-06-05,,").get("state"));
    rows.add("exam,2025-08-10,theory,fail");
    Map<String, Object> failed = points(rows, "as-of,2025-08-11,,");
    assertEquals("EXAM", failed.get("state"));
    assertEquals("2025-08-20", failed.get("nextTry"));
    rows.add("exam,2025-08-20,theory,pass");
    rows.add("exam,2025-08-21,road,pass");
    Map<String, Object> waiting = points(rows, "as-of,2025-08-22,,");
    assertEquals("WAITING_FOR_FINES", waiting.get("state"));
    assertEquals(List.of(FIRST, SECOND), waiting.get("unpaid"));
    rows.add("paid,2025-08-23," + FIRST + ",");
    rows.add("paid,2025-08-24," + SECOND + ",");
    Map<String, Object> cleared = points(rows, "as-of,2025-08-24,,");
    assertEquals("ACTIVE", cleared.get("state"));
    assertEquals(0L, cleared.get("points"));
    assertEquals(1, list(cleared, "educations").size());

    List<String> turned = new ArrayList<>(rows);
    Collections.reverse(turned);
    assertEquals(cleared, points(turned, "as-of,2025-08-24,,"));
  }

  @Test
  void pointsOfOverdueFinesOutliveTheirCycleAndByTheOlderReadingAllDo() throws IOException {
    String[] rows = {
      LICENCE,
      decision("2025-03-03", FIRST, "3;200"),
      decision("2025-04-28", SECOND, "6;200"),
      "as-of,2025-05-02,,"
    };
    assertEquals(3L, points(rows).get("points"));
    Path file = file(rows);
    Ran all = TestConsole.run("points", "--file", file + "", "--carry-over", "all", "--json");
    assertEquals(9L, JsonReader.object(all.out()).get("points"));
    Ran none = TestConsole.run("points", "--file", file + "", "--carry-over", "none");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("overdue or all"), none.err());
  }

  @Test
  void warningsScoreNothingRevocationsTakeBackCreditsTakeOff() throws IOException {
    Map<String, Object> json =
        points(
            LICENCE,
            decision("2025-06-01", FIRST, "warning"),
            decision("2025-06-02", SECOND, "139-1-1;200"),
            "revoked,2025-06-10," + SECOND + ",",
            decision("2025-06-03", THIRD, "163-10-8;0"),
            "credit,2025-07-01,,2",
            "credit,2025-07-02,web-1,1",
            "as-of,2025-08-01,,");
    assertEquals(3L, json.get("points"));
    assertEquals(3L, json.get("credited"));
    assertFalse(json.containsKey("warnings"), json.toString());
  }

  @Test
  void withoutAsOfTheAnswerIsForTodayInTheCity() throws IOException {
    assertEquals("2026-03-02", points(LICENCE).get("asOf"));
  }

  @Test
  void whatCountsOnceOrNotYetIsSaid() throws IOException {
    Map<String, Object> json =
        points(
            LICENCE,
            decision("2025-06-01", FIRST, "3;200"),
            decision("2025-06-01", FIRST + "7", "3;200.00"),
            decision("2025-06-02", "D1", "1;50"),
            "credit,2025-06-03,,1",
            "credit,2025-06-03,,1",
            decision("2025-09-01", SECOND, "6;200"),
            "as-of,2025-08-01,,");
    assertEquals(3L, json.get("points"));
    List<?> warnings = list(json, "warnings");
    assertEquals(
        List.of(
            "line 4 says the same as line 3: it counts once",
            "line 5: 'D1' is no decision number of 15 or 16 digits; it is taken as it stands",
            "the credit of line 7 is that of line 6: it counts once; two credits of one day need a"
                + " ref each",
            "1 later than 2025-08-01 and without effect on that day"),
        warnings);
  }

  @Test
  void aFileMayHaveABomItsOwnOrderOfColumnsCommentsAndLineEnds() throws IOException {
    Path file = folder.resolve("excel.csv");
    Files.writeString(
        file,
        "\uFEFF# exported\r\nref,value,event,date\r\n\r\n37010219900307771X,C1,licence,2019-05-01\r\n"
            + FIRST
            + ",\"163-11-6;200\",decision,2026-02-02\r\n");
    Ran ran = TestConsole.run("points", "--file", file.toString(), "--json");
    assertEquals(0, ran.code(), ran.out());
    assertEquals(3L, JsonReader.object(ran.out()).get("points"));
  }

  @Test
  void peopleReadLinesInTheirLanguage() throws IOException {
    Path file = file(LICENCE, decision("2026-02-02", FIRST, "12;200"), "as-of,2026-02-03,,");
    Ran english = TestConsole.run("points", "--file", file.toString());
    assertTrue(english.out().contains("FULL 12 points or more"), english.out());
    assertFalse(english.out().contains("37010219900307771X"), english.out());
    Ran chinese = TestConsole.run("points", "--file", file.toString(), "--lang", "zh");
    assertTrue(chinese.out().contains("记满 12 分"), chinese.out());
  }

  private Map<String, Object> points(List<String> rows, String last) throws IOException {
    List<String> all = new ArrayList<>(rows);
    all.add(last);
    return points(all.toArray(new String[0]));
  }

  private Map<String, Object> points(String... rows) throws IOException {
    Ran ran = TestConsole.run("points", "--file", file(rows).toString(), "--json");
    assertEquals(0, ran.code(), ran.out() + ran.err());
    return JsonReader.object(ran.out());
  }

  private static List<?> list(Map<String, Object> json, String field) {
    return (List<?>) Objects.requireNonNull(json.get(field), field);
  }

  private Path file(String... rows) throws IOException {
    String text = HEADER + "\n" + String.join("\n", rows) + "\n";
    return Files.writeString(folder.resolve("points.csv"), text, StandardCharsets.UTF_8);
  }

  private static String decision(String date, String ref, String value) {
    return "decision," + date + "," + ref + "," + value;
  }

  private static Map<String, Object> cycle(int year, long points) {
    return Map.of("start", year + "-05-01", "end", year + 1 + "-05-01", "points", points);
  }
}
