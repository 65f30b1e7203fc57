package io.github.chewu.core.user;

import io.github.chewu.core.kit.OperatorStoreContract;

class MemoryOperatorStoreTest extends OperatorStoreContract {
  @Override
  protected OperatorStore store(Operator operator, PasswordHash password) {
    MemoryOperatorStore store = new MemoryOperatorStore();
    store.add(operator, password);
    return store;
  }
}
