package io.github.chewu.core.toll;

import java.util.Optional;

/** State of a user card in national upload (用户卡状态). */
public enum CardState {
  /** Normal (正常), 1. */
  NORMAL(1),
  /** Suspended, the card is there (有卡挂起), 2. */
  SUSPENDED_WITH_CARD(2),
  /** Suspended, the card is not there (无卡挂起), 3. */
  SUSPENDED_WITHOUT_CARD(3),
  /** Cancelled, the card is there (有卡注销), 4. */
  CANCELLED_WITH_CARD(4),
  /** Cancelled, the card is not there (无卡注销), 5. */
  CANCELLED_WITHOUT_CARD(5),
  /** Reported lost (挂失), 6. */
  LOST(6);

  private final int code;

  CardState(int code) {
    this.code = code;
  }

  /** The state of a code; empty for a code of no table. */
  public static Optional<CardState> of(int code) {
    return Codes.find(values(), CardState::code, code);
  }

  /** The national code. */
  public int code() {
    return code;
  }
}
