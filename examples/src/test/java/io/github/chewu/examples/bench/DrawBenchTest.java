package io.github.chewu.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DrawBenchTest {
  @Test
  void partsOfADrawAreMeasuredApartTheBeijingProgramBesideIt() {
    Ran ran = TestConsole.run("bench", "draw", "--entrants", "20000", "--json");
    assertEquals(0, ran.code(), ran.err());
    Map<String, Object> json = JsonReader.object(ran.out());
    assertEquals(20_000L, json.get("entrants"));
    assertEquals(30L, json.get("winners"));
    List<?> rows = (List<?>) Objects.requireNonNull(json.get("rows"));
    assertEquals(5, rows.size());
    assertTrue(((Map<?, ?>) rows.get(3)).containsKey("peer"), rows.toString());
  }

  @Test
  void whatIsNoListIsRefused() {
    assertEquals(2, TestConsole.run("bench", "draw", "--entrants", "1").code());
    assertEquals(2, TestConsole.run("bench", "draw", "--entrants", "14000001").code());
  }
}
