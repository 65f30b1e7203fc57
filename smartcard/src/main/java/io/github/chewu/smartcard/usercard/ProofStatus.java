package io.github.chewu.smartcard.usercard;

import org.jspecify.annotations.Nullable;

/** How GET TRANSACTION PROVE ended. */
public enum ProofStatus implements CardStatus {
  /** Here is the proof. */
  OK("9000", null),
  /** The card has no such proof. */
  NO_PROOF("9406", null),
  /** Anything else. */
  OTHER("....", CardReason.REFUSED);

  private final String pattern;
  private final @Nullable CardReason problem;

  ProofStatus(String pattern, @Nullable CardReason problem) {
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
