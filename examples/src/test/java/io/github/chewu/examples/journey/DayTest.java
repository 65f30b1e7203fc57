package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import org.junit.jupiter.api.DisplayName;
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
}
