package io.github.chewu.core.user;

import io.github.chewu.core.kit.CodeStoreContract;

class MemoryCodeStoreTest extends CodeStoreContract {
  @Override
  protected CodeStore store() {
    return new MemoryCodeStore();
  }
}
