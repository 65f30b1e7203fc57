package io.github.chewu.core.user;

/** What an operator may be allowed to do (E36, T10). */
public enum Right {
  /** Punish and take fines on the spot (执法): only with training and enforcement power (T10). */
  ENFORCE(true),
  /** Look up a toll account (E23). */
  LOOK_UP_ACCOUNT(false),
  /** Change the bank card of an account: bank staff (E24). */
  CHANGE_BANK_CARD(false),
  /** Change a user's data (E25). */
  CHANGE_USER_DATA(false);

  private final boolean enforcement;

  Right(boolean enforcement) {
    this.enforcement = enforcement;
  }

  /** Whether only trained persons with enforcement power may have it (T10). */
  public boolean isEnforcement() {
    return enforcement;
  }
}
