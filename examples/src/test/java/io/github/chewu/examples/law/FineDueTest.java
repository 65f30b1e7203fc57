package io.github.chewu.examples.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FineDueTest {
  private static final String DECISION = "370100123456789";

  @ParameterizedTest
  @DisplayName("15 days to pay from the day after receipt, then 3 % a day up to the fine (J16)")
  @CsvSource({
    "2025-03-03, 0, 0",
    "2025-03-18, 0, 0",
    "2025-03-19, 1, 600",
    "2025-04-20, 33, 19800",
    "2025-04-21, 34, 20000",
    "2026-04-21, 399, 20000"
  })
  void surchargeGrowsByDays(String payOn, long lateDays, long surchargeFen) {
    Map<String, Object> json = fine("2025-03-03", payOn, "200");
    assertEquals("2025-03-18", json.get("due"));
    assertEquals(lateDays, json.get("lateDays"));
    assertEquals(surchargeFen, json.get("surchargeFen"));
    assertEquals(20000 + surchargeFen, json.get("totalFen"));
    assertEquals(true, json.get("known"));
  }

  @ParameterizedTest
  @DisplayName("a last day off rolls to the next worked day, a worked Saturday does not (J16)")
  @CsvSource({
    "2025-09-16, 2025-10-09",
    "2025-09-23, 2025-10-09",
    "2025-09-24, 2025-10-09",
    "2025-09-26, 2025-10-11",
    "2025-03-07, 2025-03-24",
    "2026-01-31, 2026-02-24"
  })
  void dueRollsPastDaysOff(String received, String due) {
    assertEquals(due, fine(received, due, "100").get("due"));
    assertEquals(0L, fine(received, due, "100").get("surchargeFen"));
  }

  @Test
  void holidaysOfAYearWithoutNoticeAreSaidToBeUnknown() {
    Map<String, Object> json = fine("2026-12-20", "2027-01-02", "100");
    assertEquals("2027-01-04", json.get("due"));
    assertEquals(false, json.get("known"));
    assertTrue(String.valueOf(json.get("warnings")).contains("2027"), json.toString());
    Ran people = run("2026-12-20", "2027-01-02", "100", "--lang", "zh");
    assertTrue(people.err().contains("2027 年节假日安排尚未公布"), people.err());
    assertTrue(people.out().contains("2027-01-04"), people.out());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-03, 2025-03-02, 200",
    "2025-02-30, 2025-03-19, 200",
    "2025-3-3, 2025-03-19, 200",
    "２０２５-03-03, 2025-03-19, 200",
    "+12345-01-01, 2025-03-19, 200",
    "2025-03-03, 2025-03-19, 0",
    "2025-03-03, 2025-03-19, -1",
    "2025-03-03, 2025-03-19, 1.001",
    "2025-03-03, 2025-03-19, 42949672.96",
    "2025-03-03, 2025-03-19, ten"
  })
  void whatIsTypedWrongIsRefused(String received, String payOn, String yuan) {
    Ran ran = run(received, payOn, yuan);
    assertEquals(2, ran.code(), ran.out());
    assertTrue(ran.err().contains("allowed"), ran.err());
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @CsvSource({"37010012345678", "37010012345678901", "37010012345678A"})
  void aDecisionNumberHas15Or16Digits(String decision) {
    Ran ran =
        TestConsole.run(
            "fine",
            "--decision",
            decision,
            "--date",
            "2025-03-03",
            "--pay-on",
            "2025-03-04",
            "--yuan",
            "200");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains(decision), ran.err());
  }

  @Test
  void theLargestAmountOfFourBytesIsTaken() {
    assertEquals(4294967295L, fine("2025-03-03", "2025-03-04", "42949672.95").get("totalFen"));
  }

  private static Map<String, Object> fine(String received, String payOn, String yuan) {
    Ran ran = run(received, payOn, yuan, "--json");
    assertEquals(0, ran.code(), ran.out());
    return JsonReader.object(ran.out());
  }

  private static Ran run(String received, String payOn, String yuan, String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("fine", "--decision", DECISION, "--date", received));
    args.addAll(List.of("--pay-on", payOn, "--yuan=" + yuan));
    args.addAll(Arrays.asList(more));
    return TestConsole.run(args.toArray(new String[0]));
  }
}
