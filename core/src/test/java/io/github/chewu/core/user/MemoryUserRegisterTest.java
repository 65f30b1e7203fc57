package io.github.chewu.core.user;

import io.github.chewu.core.kit.UserRegisterContract;

class MemoryUserRegisterTest extends UserRegisterContract {
  @Override
  protected UserRegister register() {
    return new MemoryUserRegister();
  }
}
