package io.github.chewu.smartcard.usercard;

import org.jspecify.annotations.Nullable;

/** How VERIFY ended. */
public enum VerifyStatus implements CardStatus {
  /** The holder is verified. */
  VERIFIED("9000", null),
  /** The card has no PIN, so none is needed. */
  NO_PIN("9403", null),
  /** No try is left. */
  BLOCKED("6983|63C0", CardReason.PIN_BLOCKED),
  /** Not verified; SW2 says how many tries are left. */
  TRIES_LEFT("63C.", CardReason.PIN_WRONG),
  /** Anything else. */
  OTHER("....", CardReason.REFUSED);

  private final String pattern;
  private final @Nullable CardReason problem;

  VerifyStatus(String pattern, @Nullable CardReason problem) {
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
