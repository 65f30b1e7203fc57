package io.github.chewu.smartcard.usercard;

import org.jspecify.annotations.Nullable;

/** How SELECT ended. */
public enum SelectStatus implements CardStatus {
  /** It is selected. */
  OK("9000", null),
  /** It is locked. */
  LOCKED("6283|6A81|9303", CardReason.LOCKED),
  /** The card has none. */
  ABSENT("6A82", CardReason.FILE_ABSENT),
  /** Anything else. */
  OTHER("....", CardReason.REFUSED);

  private final String pattern;
  private final @Nullable CardReason problem;

  SelectStatus(String pattern, @Nullable CardReason problem) {
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
