package io.github.chewu.core.apdu;

import io.github.chewu.core.bytes.Bytes;

/**
 * The two bytes that end every answer of a chip.
 *
 * @param value 0x0000–0xFFFF
 */
public record StatusWord(int value) {
  /** It worked. */
  public static final StatusWord OK = new StatusWord(0x9000);

  /** Checks the range. */
  public StatusWord {
    if (value < 0 || value > 0xFFFF) {
      throw new IllegalArgumentException("status word " + value + " given, 0 to 65535 allowed");
    }
  }

  /** Whether it is 9000. */
  public boolean isOk() {
    return value == 0x9000;
  }

  /** SW1, the class. */
  public int high() {
    return value >>> 8;
  }

  /** SW2, the detail. */
  public int low() {
    return value & 0xFF;
  }

  /** Four hex digits. */
  @Override
  public String toString() {
    return Bytes.unsigned(value, 2).hex();
  }
}
