package io.github.chewu.core.terminal;

import io.github.chewu.core.kit.SessionStoreContract;

class MemorySessionStoreTest extends SessionStoreContract {
  @Override
  protected SessionStore store() {
    return new MemorySessionStore();
  }
}
