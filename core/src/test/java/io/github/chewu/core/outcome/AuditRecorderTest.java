package io.github.chewu.core.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.AuditEntry.Ending;
import io.github.chewu.core.sim.VirtualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditRecorderTest {
  private static final Situation WHY = Situation.of(StoreReason.FULL, "test");

  private final List<AuditEntry> kept = new ArrayList<>();
  private int room = Integer.MAX_VALUE;
  private final AuditRecorder audit =
      new AuditRecorder(
          this::keep, new VirtualClock(Instant.parse("2026-03-02T04:00:00Z")), "anna", "T1");

  private void keep(AuditEntry entry) throws StoreFault {
    if (kept.size() >= room) {
      throw new StoreFault(WHY, null);
    }
    kept.add(entry);
  }

  private List<String> said() {
    return kept.stream()
        .map(e -> e.actor() + " " + e.act() + " " + e.subject() + " " + e.ending() + e.detail())
        .toList();
  }

  @Test
  @DisplayName(
      "T12 an act has an entry before it and one after it, with the reason where it failed")
  void twoEntries() throws Exception {
    audit.begin("card.load", "order:A").end(Ending.DONE, Optional.empty());
    audit.begin("card.load", "order:B").end(Ending.UNKNOWN, Optional.of(WHY));
    assertEquals(
        List.of(
            "anna card.load order:A BEGUN",
            "anna card.load order:A DONE",
            "anna card.load order:B BEGUN",
            "anna card.load order:B UNKNOWN" + WHY.reason().key()),
        said());
  }

  @Test
  @DisplayName("T12 an act handed over leaves the same entries")
  void during() {
    Outcome<String> refused = Outcome.notDone(WHY);
    assertEquals(refused, audit.during("card.load", "order:A", () -> refused));
    assertEquals(
        List.of(
            "anna card.load order:A BEGUN", "anna card.load order:A NOT_DONE" + WHY.reason().key()),
        said());
  }

  @Test
  @DisplayName("T12 where the first entry cannot be kept, the act must not begin")
  void notBegun() {
    room = 0;
    assertThrows(StoreFault.class, () -> audit.begin("card.load", "order:A"));
    AtomicBoolean begun = new AtomicBoolean();
    Outcome<String> outcome =
        audit.during(
            "card.load",
            "order:A",
            () -> {
              begun.set(true);
              return Outcome.done("loaded");
            });
    assertEquals(Outcome.notDone(WHY), outcome);
    assertFalse(begun.get());
  }

  @Test
  @DisplayName("T12 where the second cannot be kept, what happened stands, and the first shows it")
  void endNotKept() throws Exception {
    room = 1;
    AuditRecorder.Begun begun = audit.begin("card.load", "order:A");
    assertThrows(StoreFault.class, () -> begun.end(Ending.DONE, Optional.empty()));
    assertEquals(List.of("anna card.load order:A BEGUN"), said());
    room = 2;
    Outcome<String> done = Outcome.done("loaded");
    assertEquals(done, audit.during("card.load", "order:B", () -> done));
    assertEquals(List.of("anna card.load order:A BEGUN", "anna card.load order:B BEGUN"), said());
  }

  @Test
  @DisplayName("an act does not end in its beginning")
  void wrongEnding() throws Exception {
    AuditRecorder.Begun begun = audit.begin("card.load", "order:A");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> begun.end(Ending.BEGUN, Optional.empty()));
    assertTrue(String.valueOf(refused.getMessage()).contains("BEGUN"));
    assertEquals(1, kept.size());
  }
}
