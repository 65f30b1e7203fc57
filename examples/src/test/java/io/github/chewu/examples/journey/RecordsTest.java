package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.journey.JourneyDesk.Answered;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("records are found by plate and colour and show what was loaded (E02, E03)")
  void recordsAreFoundByPlateAndColour() {
    JourneyDesk desk = new JourneyDesk(folder).card();
    assertEquals(0, load(desk, "A1").code());
    Answered records = desk.run("records", "--plate", "甘a·12345", "--colour", "blue");
    List<?> lines = (List<?>) records.json().getOrDefault("records", List.of());
    assertEquals(1, lines.size());
    Map<?, ?> line = (Map<?, ?>) lines.get(0);
    assertEquals("A1", line.get("order"));
    assertEquals("62012201234567890123", line.get("cardNumber"));
    assertEquals("甘A12345", line.get("plate"));
    assertEquals(3000L, line.get("beforeFen"));
    assertEquals(100L, line.get("amountFen"));
    assertEquals(3100L, line.get("afterFen"));
    assertEquals("2026-03-02T10:00", line.get("time"));
    assertEquals("LOADED", line.get("status"));
    assertEquals("[]", desk.run("records", "--plate", "甘A12345", "--colour", "1").text("records"));
    assertEquals(2, desk.run("records", "--plate", "甘A12345").code());
  }

  @Test
  @DisplayName("a record is set to not loaded on the card's evidence, confirmed (E01, E04, E05)")
  void aRecordIsSetToNotLoadedOnEvidence() {
    JourneyDesk desk = new JourneyDesk(folder).card();
    assertEquals(3, load(desk, "A1", "--fault", "tear-before@52").code());
    Answered silent = unload(desk);
    assertEquals(1, silent.code());
    assertEquals("payment.not-confirmed", silent.text("reason"));
    assertEquals("LOAD_UNKNOWN", silent.text("status"));
    Answered unloaded = unload(desk, "--yes");
    assertEquals(0, unloaded.code(), unloaded.json().toString());
    assertEquals("NOT_LOADED", unloaded.text("status"));
    assertEquals("SECOND_LOAD", desk.run("card", "settle").text("action"));
    assertEquals(3100, desk.balanceFen());
  }

  @Test
  @DisplayName("a card that was loaded is never set to not loaded (E30)")
  void aLoadedCardIsNeverSetToNotLoaded() {
    JourneyDesk desk = new JourneyDesk(folder).card();
    assertEquals(3, load(desk, "A1", "--fault", "tear-after@52").code());
    Answered refused = unload(desk, "--yes");
    assertEquals(1, refused.code());
    assertEquals("payment.already-loaded", refused.text("reason"));
    Answered where = desk.run("where", "A1");
    assertEquals("LOADED", where.text("status"));
    assertTrue(where.text("steps").contains("UNLOAD_ASKED"), where.text("steps"));
    assertEquals(1, desk.run("where", "B1").code());
  }

  @Test
  void whereTakesAnOrderOurReferencesAndThatOfTheChannel() {
    JourneyDesk desk = new JourneyDesk(folder).card();
    String[] load = {"card", "load", "--yuan", "1.00", "--pay", "wechat", "--order", "A1"};
    assertEquals(0, desk.run(load).code());
    for (String reference : List.of("A1", "A1-1", "A1-1-R", "SIMA1-1")) {
      Answered where = desk.run("where", reference);
      assertEquals(reference, where.text("ref"));
      assertEquals("A1", where.text("order"));
      assertEquals("LOADED", where.text("status"));
    }
    assertEquals("A1-2", desk.run("where", "A1-2").text("ref"));
    assertEquals(1, desk.run("where", "A1-2").code());
  }

  @Test
  @DisplayName("an expired card is activated again and says so (E35)")
  void anExpiredCardIsActivatedAgain() {
    JourneyDesk desk = new JourneyDesk(folder).card("--expiry", "2026-03-01");
    Answered before = desk.run("card", "check");
    assertEquals("false", before.text("activated"));
    assertEquals("true", before.text("expired"));
    assertEquals("[ACTIVATE]", before.text("actions"));
    assertEquals(
        "2027-03-01", desk.run("card", "activate", "--until", "2027-03-01").text("expiry"));
    assertEquals("true", desk.run("card", "check").text("activated"));
  }

  @Test
  void aTornDebitIsSettledByWhatTheCardShows() {
    JourneyDesk desk = new JourneyDesk(folder).card();
    assertEquals(3, desk.run("card", "debit", "--yuan", "5", "--fault", "tear-after@54").code());
    assertEquals(1, load(desk, "A1").code());
    assertEquals("DONE", desk.run("card", "settle").text("verdict"));
    assertEquals("NONE", desk.run("card", "settle").text("action"));
    assertEquals(2500, desk.balanceFen());
    assertEquals(0, load(desk, "A2").code());
  }

  private static Answered load(JourneyDesk desk, String order, String... more) {
    return desk.run(
        JourneyDesk.line(
            List.of("card", "load", "--yuan", "1.00", "--pay", "cash", "--order", order), more));
  }

  private static Answered unload(JourneyDesk desk, String... more) {
    return desk.run(
        JourneyDesk.line(List.of("records", "unload", "A1", "--reason", "no receipt"), more));
  }
}
