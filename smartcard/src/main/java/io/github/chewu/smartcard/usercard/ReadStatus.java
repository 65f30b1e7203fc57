package io.github.chewu.smartcard.usercard;

import org.jspecify.annotations.Nullable;

/** How READ BINARY and READ RECORD ended. */
public enum ReadStatus implements CardStatus {
  /** All that was asked for. */
  OK("9000", null),
  /** The file ended before; what there is was given. */
  SHORT("6282", null),
  /** The card says how much there is. */
  OTHER_LENGTH("6C..", CardReason.BAD_ANSWER),
  /** The card does not say how much there is. */
  LENGTH_REFUSED("6700|6B00", CardReason.BAD_ANSWER),
  /** Not before a PIN or an authentication. */
  NO_ACCESS("6982", CardReason.NO_ACCESS),
  /** The card has no such file. */
  ABSENT("6A82|6981|6986", CardReason.FILE_ABSENT),
  /** The file has no such record. */
  NO_RECORD("6A83", CardReason.FILE_ABSENT),
  /** Anything else. */
  OTHER("....", CardReason.REFUSED);

  private final String pattern;
  private final @Nullable CardReason problem;

  ReadStatus(String pattern, @Nullable CardReason problem) {
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
