package io.github.chewu.smartcard.usercard;

import org.jspecify.annotations.Nullable;

/** How INIT FOR LOAD and INIT FOR PURCHASE ended. */
public enum InitStatus implements CardStatus {
  /** The purse is ready. */
  OK("9000", null),
  /** Not before the PIN. */
  PIN_NEEDED("6982", CardReason.PIN_NEEDED),
  /** The load would pass the largest balance. */
  OVER_LIMIT("6985", CardReason.BALANCE_TOO_LARGE),
  /** The application is locked. */
  LOCKED("6A81|9303", CardReason.LOCKED),
  /** The balance is too small. */
  TOO_LITTLE("9301|9401", CardReason.BALANCE_TOO_SMALL),
  /** No transaction is possible any more. */
  COUNTER_AT_END("9402", CardReason.COUNTER_AT_END),
  /** The card has no key of this index. */
  KEY_UNSUPPORTED("9403", CardReason.KEY_UNSUPPORTED),
  /** Anything else. */
  OTHER("....", CardReason.REFUSED);

  private final String pattern;
  private final @Nullable CardReason problem;

  InitStatus(String pattern, @Nullable CardReason problem) {
    this.pattern = pattern;
    this.problem = problem;
  }

  @Override
  public String pattern() {
    return pattern;
  }

  @Override
  public @Nullable CardReason problem() {
    return problem;
  }
}
