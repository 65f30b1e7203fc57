package io.github.chewu.core.toll;

import io.github.chewu.core.kit.TagRegisterContract;

class MemoryTagRegisterTest extends TagRegisterContract {
  private final MemoryTagRegister register = new MemoryTagRegister();

  @Override
  protected TagRegister register() {
    return register;
  }
}
