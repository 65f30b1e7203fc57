package io.github.chewu.core.user;

import io.github.chewu.core.kit.OperatorStoreContract;

class MemoryOperatorStoreTest extends OperatorStoreContract {
  @Override
  protected OperatorStore store(Operator operator) {
    MemoryOperatorStore store = new MemoryOperatorStore();
    store.add(operator);
    return store;
  }
}
