package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.AuditTrail;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** An audit trail for tests and simulations: it is gone with the process. Safe for any thread. */
public final class MemoryAuditTrail implements AuditTrail {
  private final InstantSource clock;
  private final List<AuditEntry> entries = new ArrayList<>();

  /** An empty trail that stamps its entries by this clock. */
  public MemoryAuditTrail(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void append(Event event) {
    Bytes previous = entries.isEmpty() ? AuditEntry.START : entries.get(entries.size() - 1).hash();
    entries.add(AuditEntry.following(previous, entries.size() + 1L, clock.instant(), event));
  }

  /** Every entry so far. */
  public synchronized List<AuditEntry> entries() {
    return List.copyOf(entries);
  }
}
