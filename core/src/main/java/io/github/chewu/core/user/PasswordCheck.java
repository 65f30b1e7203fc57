package io.github.chewu.core.user;

import io.github.chewu.core.outcome.StoreFault;

/** Whether a password is an operator's (port): the first factor. Safe for any thread. */
@FunctionalInterface
public interface PasswordCheck {
  /** Whether it is; takes as long where it is not. */
  boolean isOf(String operator, String password) throws StoreFault;
}
