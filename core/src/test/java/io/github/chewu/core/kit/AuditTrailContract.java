package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.audit.AuditChain;
import io.github.chewu.core.audit.AuditEntry;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.AuditTrail.Event;
import io.github.chewu.core.outcome.Evidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} keeps; a subclass gives an empty one and reads it back. */
public abstract class AuditTrailContract {
  /** For subclasses. */
  protected AuditTrailContract() {}

  /** An empty trail. */
  protected abstract AuditTrail trail() throws Exception;

  /** Everything in the trail that {@link #trail()} gave last. */
  protected abstract List<AuditEntry> entries() throws Exception;

  @Test
  @DisplayName("events stand in the order appended, in a chain that holds")
  void appended() throws Exception {
    AuditTrail trail = trail();
    assertEquals(List.of(), entries());
    Event issued =
        new Event("op1", "card.issue", "card:1", "Done", Evidence.none().with("plate", "甘A12345"));
    Event refused = new Event("op2", "card.issue", "card:1", "toll.issued", Evidence.none());
    trail.append(issued);
    trail.append(refused);
    trail.append(refused);

    List<AuditEntry> entries = entries();
    assertEquals(
        List.of(issued, refused, refused), entries.stream().map(AuditEntry::event).toList());
    assertEquals(List.of(1L, 2L, 3L), entries.stream().map(AuditEntry::sequence).toList());
    assertEquals(Optional.empty(), AuditChain.verify(entries, Optional.empty()).firstBad());
  }
}
