package io.github.chewu.core.audit;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.util.List;

/**
 * The server's side of an upload: one chain, kept in a spool of the server's own. Safe for any
 * thread.
 */
public final class AuditArchive implements AuditServer {
  private final AuditSpool kept;

  /** An archive of one chain. */
  public AuditArchive(AuditSpool kept) {
    this.kept = kept;
  }

  @Override
  public Outcome<ChainHead> upload(SealedEntry entry) {
    try {
      return entry.isIntact() ? take(entry) : Outcome.notDone(AuditReason.ALTERED, entry.number());
    } catch (StoreFault e) {
      return e.situation().reason() == StoreReason.COMMIT_UNKNOWN
          ? Outcome.unknown(Long.toString(entry.number()), StoreReason.COMMIT_UNKNOWN, "archive")
          : Outcome.notDone(e.situation());
    }
  }

  private Outcome<ChainHead> take(SealedEntry entry) throws StoreFault {
    if (kept.append(entry)) {
      return Outcome.done(entry.head());
    }
    List<SealedEntry> same = kept.after(entry.number() - 1, 1);
    if (same.contains(entry)) {
      return Outcome.done(entry.head());
    }
    long next = kept.head().number() + 1;
    return entry.number() > next
        ? Outcome.notDone(AuditReason.MISSING, next)
        : Outcome.notDone(AuditReason.FORKED, entry.number());
  }
}
