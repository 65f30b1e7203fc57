package io.github.chewu.platepool.claim;

import io.github.chewu.platepool.kit.LeaseStoreContract;

class MemoryLeaseStoreTest extends LeaseStoreContract {
  private final MemoryClaimStore store = new MemoryClaimStore(clock);

  @Override
  protected LeaseStore leases() {
    return store;
  }

  @Override
  protected ClaimStore claims() {
    return store;
  }
}
