package io.github.chewu.core.toll;

/**
 * The two status bytes of a tag (obu-writer.md 4.2, obu-tag.md 2.3).
 *
 * @param equipment byte 0, 0–255: b7 card absent, b6–b4 card type, b3 card error, b2 locked, b1
 *     tampered, b0 battery low
 * @param dismantle byte 1, 0–255: byte 26 of the system file (拆卸状态), 01 active
 */
public record TagStatus(int equipment, int dismantle) {
  /** The dismantle byte of a tag in use. */
  public static final int ACTIVE = 0x01;

  /** The dismantle byte of a tag that was never activated, or was cancelled. */
  public static final int INACTIVE = 0x00;

  private static final int CARD_ABSENT = 0x80;
  private static final int CARD_ERROR = 0x08;
  private static final int LOCKED = 0x04;
  private static final int TAMPERED = 0x02;
  private static final int BATTERY_LOW = 0x01;

  /** Checks the ranges. */
  public TagStatus {
    if ((equipment | dismantle) >>> 8 != 0) {
      throw new IllegalArgumentException(
          "status " + equipment + " " + dismantle + " given, two bytes allowed");
    }
  }

  /** Whether the tag is in use: byte 1 is 01. */
  public boolean active() {
    return dismantle == ACTIVE;
  }

  /**
   * Whether the tag was torn off: its switch said so (bit 1). A dismantle byte of 00 alone does not
   * mean it: an issued tag has it until it is activated.
   */
  public boolean tampered() {
    return (equipment & TAMPERED) != 0;
  }

  /** Whether the tag is locked. */
  public boolean locked() {
    return (equipment & LOCKED) != 0;
  }

  /** Whether the tag's battery is low. */
  public boolean batteryLow() {
    return (equipment & BATTERY_LOW) != 0;
  }

  /** Whether a card lies in the tag. */
  public boolean cardPresent() {
    return (equipment & CARD_ABSENT) == 0;
  }

  /** Whether the card in the tag cannot be used. */
  public boolean cardError() {
    return (equipment & CARD_ERROR) != 0;
  }
}
