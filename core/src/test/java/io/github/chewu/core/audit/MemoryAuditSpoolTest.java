package io.github.chewu.core.audit;

import io.github.chewu.core.kit.AuditSpoolContract;

class MemoryAuditSpoolTest extends AuditSpoolContract {
  private final MemoryAuditSpool spool = new MemoryAuditSpool();

  @Override
  protected AuditSpool spool() {
    return spool;
  }
}
