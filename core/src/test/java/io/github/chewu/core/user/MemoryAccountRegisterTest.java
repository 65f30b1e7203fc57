package io.github.chewu.core.user;

import io.github.chewu.core.kit.AccountRegisterContract;

class MemoryAccountRegisterTest extends AccountRegisterContract {
  @Override
  protected AccountRegister register(TollAccount account) {
    MemoryAccountRegister register = new MemoryAccountRegister();
    register.add(account);
    return register;
  }
}
