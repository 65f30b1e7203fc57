package io.github.chewu.core.kit;

import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.util.ArrayList;
import java.util.List;

/** A trail that can be looked at, and be down. Safe for any thread. */
public final class AuditLog implements AuditTrail {
  private final List<AuditEntry> entries = new ArrayList<>();
  private int room = Integer.MAX_VALUE;

  /** An empty one. */
  public AuditLog() {}

  @Override
  public synchronized void keep(AuditEntry entry) throws StoreFault {
    if (room == 0) {
      throw StoreFault.of(StoreReason.FULL, "audit");
    }
    room--;
    entries.add(entry);
  }

  /** It keeps this many more entries, and then none. */
  public synchronized void roomFor(int more) {
    room = more;
  }

  /** What it kept. */
  public synchronized List<AuditEntry> entries() {
    return List.copyOf(entries);
  }

  /** The last entry, in short: act, ending and detail. */
  public synchronized String last() {
    AuditEntry entry = entries.get(entries.size() - 1);
    return (entry.act() + " " + entry.ending() + " " + entry.detail()).strip();
  }

  /** What {@link #last} is after a refusal. */
  public static String refused(String act, Reason reason) {
    return act + " NOT_DONE " + reason.key();
  }
}
