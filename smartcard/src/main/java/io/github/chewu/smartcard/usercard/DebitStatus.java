package io.github.chewu.smartcard.usercard;

import org.jspecify.annotations.Nullable;

/** How DEBIT FOR PURCHASE ended. */
public enum DebitStatus implements CardStatus {
  /** The purse was debited. */
  OK("9000", null),
  /** The card failed to write; evidence decides. */
  MEMORY_FAILURE("6581|6400", CardReason.MEMORY_FAILURE),
  /** No INIT FOR PURCHASE went before. */
  NO_INIT("6985|6901", CardReason.NO_INIT),
  /** The PSAM's MAC1 is wrong. */
  MAC1_WRONG("9302|6988", CardReason.MAC_WRONG),
  /** The balance is too small. */
  TOO_LITTLE("9301|9401", CardReason.BALANCE_TOO_SMALL),
  /** The application is locked. */
  LOCKED("6A81|9303", CardReason.LOCKED),
  /** Anything else. */
  OTHER("....", CardReason.REFUSED);

  private final String pattern;
  private final @Nullable CardReason problem;

  DebitStatus(String pattern, @Nullable CardReason problem) {
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
