package io.github.chewu.smartcard.usercard;

import org.jspecify.annotations.Nullable;

/** How CREDIT FOR LOAD ended. */
public enum CreditStatus implements CardStatus {
  /** The purse was credited. */
  OK("9000", null),
  /** The card failed to write; evidence decides. */
  MEMORY_FAILURE("6581|6400", CardReason.MEMORY_FAILURE),
  /** No INIT FOR LOAD went before. */
  NO_INIT("6985|6901", CardReason.NO_INIT),
  /** The authority's MAC2 is wrong. */
  MAC2_WRONG("9302|6988", CardReason.MAC_WRONG),
  /** The application is locked. */
  LOCKED("6A81|9303", CardReason.LOCKED),
  /** Anything else. */
  OTHER("....", CardReason.REFUSED);

  private final String pattern;
  private final @Nullable CardReason problem;

  CreditStatus(String pattern, @Nullable CardReason problem) {
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
