package io.github.chewu.core.audit;

import io.github.chewu.core.kit.AuditTrailContract;
import io.github.chewu.core.outcome.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class MemoryAuditTrailTest extends AuditTrailContract {
  private MemoryAuditTrail trail = new MemoryAuditTrail(InstantSource.fixed(Instant.EPOCH));

  @Override
  protected AuditTrail trail() {
    trail = new MemoryAuditTrail(InstantSource.fixed(Instant.EPOCH));
    return trail;
  }

  @Override
  protected List<AuditEntry> entries() {
    return trail.entries();
  }
}
