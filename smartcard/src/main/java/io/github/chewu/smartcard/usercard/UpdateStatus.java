package io.github.chewu.smartcard.usercard;

import org.jspecify.annotations.Nullable;

/** How UPDATE BINARY under line protection ended. */
public enum UpdateStatus implements CardStatus {
  /** The file was written. */
  OK("9000", null),
  /** The card failed to write; reading back decides. */
  MEMORY_FAILURE("6581|6400", CardReason.MEMORY_FAILURE),
  /** The file is not written this way. */
  NO_ACCESS("6982|6987", CardReason.NO_ACCESS),
  /** No GET CHALLENGE went just before. */
  NO_CHALLENGE("6984", CardReason.NO_CHALLENGE),
  /** The MAC is wrong. */
  MAC_WRONG("6988", CardReason.MAC_WRONG),
  /** The card has no such file. */
  ABSENT("6A82", CardReason.FILE_ABSENT),
  /** Anything else. */
  OTHER("....", CardReason.REFUSED);

  private final String pattern;
  private final @Nullable CardReason problem;

  UpdateStatus(String pattern, @Nullable CardReason problem) {
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
