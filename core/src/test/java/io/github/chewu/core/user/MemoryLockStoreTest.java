package io.github.chewu.core.user;

import io.github.chewu.core.kit.LockStoreContract;

class MemoryLockStoreTest extends LockStoreContract {
  @Override
  protected LockStore store(int most) {
    return new MemoryLockStore(most);
  }
}
