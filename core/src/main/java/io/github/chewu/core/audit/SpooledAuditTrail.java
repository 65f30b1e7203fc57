package io.github.chewu.core.audit;

import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;

/** Seals each entry and keeps it in a spool. Safe for any thread. */
public final class SpooledAuditTrail implements AuditTrail {
  // Each refusal means that another process has appended one; this many in a row are no chance.
  private static final int TRIES = 1000;

  private final AuditSpool spool;
  private final AuditChain chain;

  /** A trail into this spool. */
  public SpooledAuditTrail(AuditSpool spool, AuditChain chain) {
    this.spool = spool;
    this.chain = chain;
  }

  @Override
  public synchronized void keep(AuditEntry entry) throws StoreFault {
    for (int tries = 0; tries < TRIES; tries++) {
      if (spool.append(sealed(entry))) {
        return;
      }
    }
    throw StoreFault.of(StoreReason.BUSY, "other processes append to the audit chain");
  }

  private SealedEntry sealed(AuditEntry entry) throws StoreFault {
    ChainHead head = spool.head();
    try {
      return chain.seal(head, entry);
    } catch (KeyFault e) {
      throw new StoreFault(e.situation(), e);
    }
  }
}
