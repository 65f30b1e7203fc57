package io.github.chewu.platepool.claim;

import io.github.chewu.platepool.kit.ClaimStoreContract;

class MemoryClaimStoreTest extends ClaimStoreContract {
  private final MemoryClaimStore store = new MemoryClaimStore(clock);

  @Override
  protected ClaimStore store() {
    return store;
  }
}
