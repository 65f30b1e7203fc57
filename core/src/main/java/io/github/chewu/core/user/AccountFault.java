package io.github.chewu.core.user;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Situation;

/** A rule of accounts refuses; caught where the refusal is audited. */
final class AccountFault extends Fault {
  private static final long serialVersionUID = 1L;

  AccountFault(Situation situation) {
    super(situation, null);
  }

  static AccountFault of(AccountReason reason, Object... arguments) {
    return new AccountFault(Situation.of(reason, arguments));
  }
}
