package io.github.chewu.core.toll;

/** What a user card is good for, by byte 8 of file 0015. */
public enum CardType {
  /** Stored-value card (储值卡), 22: its purse is loaded and spent. */
  STORED_VALUE(22),
  /** Charge card (记账卡), 23: tolls go to an account; it is never loaded (E26). */
  CHARGE(23),
  /** Any other byte; {@link CardFile#typeCode()} keeps it. */
  OTHER(-1);

  private final int code;

  CardType(int code) {
    this.code = code;
  }

  /** The type of a byte. */
  public static CardType of(int code) {
    return Codes.find(values(), type -> type.code, code).orElse(OTHER);
  }

  /** The byte. {@link #OTHER} has none: {@link IllegalArgumentException}. */
  public int code() {
    if (this == OTHER) {
      throw new IllegalArgumentException("OTHER given, STORED_VALUE or CHARGE allowed");
    }
    return code;
  }
}
