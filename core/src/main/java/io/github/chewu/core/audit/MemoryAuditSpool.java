package io.github.chewu.core.audit;

import io.github.chewu.core.outcome.StoreFault;
import java.util.ArrayList;
import java.util.List;

/** A spool for tests and simulations: it is gone with the process. Safe for any thread. */
public final class MemoryAuditSpool implements AuditSpool {
  private final List<SealedEntry> entries = new ArrayList<>();
  private long acknowledged;

  /** An empty spool. */
  public MemoryAuditSpool() {}

  @Override
  public synchronized ChainHead head() {
    return entries.isEmpty() ? ChainHead.START : entries.get(entries.size() - 1).head();
  }

  @Override
  public synchronized boolean append(SealedEntry entry) {
    return entry.follows(head()) && entries.add(entry);
  }

  @Override
  public synchronized List<SealedEntry> after(long number, int most) {
    return entries.stream().skip(number).limit(most).toList();
  }

  @Override
  public synchronized long acknowledged() {
    return acknowledged;
  }

  @Override
  public synchronized void acknowledge(ChainHead entry) throws StoreFault {
    boolean ours =
        after(entry.number() - 1, 1).stream().anyMatch(kept -> kept.head().equals(entry));
    if (!ours) {
      throw StoreFault.of(AuditReason.FORKED, entry.number());
    }
    if (entry.number() > acknowledged + 1) {
      throw StoreFault.of(AuditReason.NOT_NEXT, entry.number(), acknowledged + 1);
    }
    acknowledged = Math.max(acknowledged, entry.number());
  }
}
