package io.github.chewu.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PointsBenchTest {
  @Test
  void aSeedMakesLedgersThatDifferAndTheSameAgain() {
    List<Ledgers.Case> cases = new Ledgers(new SeededRandom(7)).next(100);
    assertEquals(cases, new Ledgers(new SeededRandom(7)).next(100));
    assertNotEquals(cases, new Ledgers(new SeededRandom(8)).next(100));
    assertEquals(100, cases.stream().distinct().count());
    for (Ledgers.Case each : cases) {
      assertEquals(Ledgers.EVENTS, each.events().size());
      assertEquals(each.licence(), Ledger.of(each.licence()).withAll(each.events()).licence());
    }
  }

  @Test
  void speedAndMemoryAreMeasuredAgainstAPeerOnTheSameEvents() {
    Ran ran = TestConsole.run("bench", "points", "--ledgers", "20000", "--json");
    assertEquals(0, ran.code(), ran.err());
    Map<String, Object> json = JsonReader.object(ran.out());
    assertEquals(20000L, json.get("ledgers"));
    assertTrue((Long) Objects.requireNonNull(json.get("pointsCounted")) > 0);
    List<?> rows = (List<?>) Objects.requireNonNull(json.get("rows"));
    assertEquals(4, rows.size());
    for (Object row : rows) {
      Map<?, ?> fields = (Map<?, ?>) row;
      assertTrue((Long) Objects.requireNonNull(fields.get("ours")) > 0, fields.toString());
      assertTrue((Long) Objects.requireNonNull(fields.get("peer")) > 0, fields.toString());
    }
  }

  @Test
  void whatIsNoBenchIsRefused() {
    assertEquals(2, TestConsole.run("bench", "pionts").code());
    assertEquals(2, TestConsole.run("bench", "points", "--ledgers", "0").code());
  }
}
