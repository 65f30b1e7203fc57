package io.github.chewu.core.audit;

import io.github.chewu.core.kit.AuditServerContract;
import java.util.List;

class AuditArchiveTest extends AuditServerContract {
  private final MemoryAuditSpool spool = new MemoryAuditSpool();

  @Override
  protected AuditServer server() {
    return new AuditArchive(spool);
  }

  @Override
  protected List<SealedEntry> kept() {
    return spool.after(0, Integer.MAX_VALUE);
  }
}
