package io.github.chewu.platepool.draw;

import io.github.chewu.platepool.kit.DrawRegisterContract;

class MemoryDrawRegisterTest extends DrawRegisterContract {
  private final DrawRegister register = new MemoryDrawRegister();

  @Override
  protected DrawRegister register() {
    return register;
  }
}
