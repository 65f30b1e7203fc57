package io.github.chewu.core.violation;

import io.github.chewu.core.kit.BindingStoreContract;

class MemoryBindingStoreTest extends BindingStoreContract {
  @Override
  protected BindingStore store() {
    return new MemoryBindingStore();
  }
}
