package io.github.chewu.core.user;

import io.github.chewu.core.kit.PasswordLaws;

class PasswordLawsTest extends PasswordLaws {
  @Override
  protected PasswordRule rule() {
    return PasswordRule.USUAL;
  }
}
