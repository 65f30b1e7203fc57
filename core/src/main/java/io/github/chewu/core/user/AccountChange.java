package io.github.chewu.core.user;

/**
 * What is to become of an account.
 *
 * @param order the idempotency key
 * @param before as the operator sees it
 * @param after the same account, changed
 */
public record AccountChange(String order, TollAccount before, TollAccount after) {
  /** Checks that it is one account. */
  public AccountChange {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException(
          "accounts " + before.id() + " and " + after.id() + " given, one account allowed");
    }
  }
}
